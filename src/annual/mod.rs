//! Annual: the figures of the government-information-disclosure annual report (政府信息公开年报).
