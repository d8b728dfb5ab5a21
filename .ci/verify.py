#!/usr/bin/env python3
# Verifies a published copy, written from `gongkai manual verify` alone: verify.py DIR.
import hashlib, json, pathlib, re, sys

root, sha = pathlib.Path(sys.argv[1]), lambda data: hashlib.sha256(data).hexdigest()
wrong, documents, prev = [], {}, "0" * 64
for number, line in enumerate((root / "register.jsonl").read_bytes().splitlines(), 1):
    head, tail = line[:-27], line[-27:].decode("utf-8", "replace")
    if tail != f',"self":"{sha(head)[:16]}"}}':
        wrong.append(f"register.jsonl:{number}: altered")
        break
    event = json.loads(line)
    wrong += [] if event["prev"] == prev else [f"register.jsonl:{number}: does not follow"]
    prev, act = sha(line), event["act"]
    if act == "opened":
        wrong += [f"{url}: missing" for url in event["urls"] if url.endswith(".html") and not (root / url).is_file()]
        continue
    document = documents.setdefault(event["index"], {})
    if act in ("published", "revised"):
        document["text"], document["files"], document["until"] = event["text"], event.get("files", []), event.get("until")
    document["url"] = event.get("url", document.get("url"))
    if act not in ("revised", "moved"):
        document["act"] = act
for document in documents.values():
    url, page = document["url"], root / document["url"]
    html = page.read_text(encoding="utf-8", errors="replace") if page.is_file() else ""
    if document["act"] == "consolidated" and html:
        continue
    text = html.partition("<!--text-->")[2].partition("<!--/text-->")[0]
    text = re.sub(r'<span class="(?:file-facts|live)">.*?</span>|<!--.*?-->', "", text, flags=re.S)
    text = re.sub(r"""<(?:"[^"]*"|'[^']*'|[^'">])*>""", "", text)
    for name, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("#39", "'"), ("nbsp", " "), ("amp", "&")):
        text = text.replace(f"&{name};", sign)
    erased = document["act"] == "erased"
    lapses = document.get("until") and not erased
    allowed = [sha(b"")] if erased else [document["text"]] + [sha(b"")] * bool(lapses)
    if not html or sha("".join(text.split()).encode()) not in allowed:
        wrong.append(f"{url}: another text")
    files = [] if erased or lapses else document["files"]
    wrong += [f"{f['url']}: another file" for f in files if not (root / f["url"]).is_file() or sha((root / f["url"]).read_bytes()) != f["sha256"]]
print("\n".join(wrong) or f"verified: {len(documents)} documents")
sys.exit(bool(wrong))
