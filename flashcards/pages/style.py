"""How the pages look: one style sheet for each."""

from __future__ import annotations

_LETTERS = """
:root { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color-scheme: light dark; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; }
.text { white-space: pre-wrap; unicode-bidi: plaintext; }
code, pre { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .92em; }
pre { white-space: pre-wrap; }
.math { font-style: italic; }
img { display: block; max-width: 100%; height: auto; margin: .3em 0; }
.file { display: inline-block; border: 1px solid; border-radius: .3em; padding: 0 .4em; }
.file small { opacity: .75; }
"""

PREVIEW = f"""{_LETTERS}
:root {{
  --paper: #f5f4f0; --sheet: #fff; --ink: #1d2125; --soft: #59626b; --edge: #d6d5cf; --back: #faf9f6;
  --right: #17653a; --wrong: #a3242b; --warning: #7a4b00; --link: #14509b;
}}
@media (prefers-color-scheme: dark) {{
  :root {{
    --paper: #15181b; --sheet: #1e2226; --ink: #e6e7e8; --soft: #a4adb6; --edge: #383f46; --back: #23282d;
    --right: #7fd3a2; --wrong: #ff9d9d; --warning: #f0c26e; --link: #9cc4ff;
  }}
}}
body {{ background: var(--paper); color: var(--ink); padding: clamp(.75rem, 3vw, 2.5rem); }}
body > header, main {{ max-width: 88rem; margin-inline: auto; }}
body > header {{ padding-block-end: 1.25rem; }}
h1 {{ font-size: 1.7rem; line-height: 1.25; text-wrap: balance; }}
header p:not(.about) {{ color: var(--soft); }}
nav {{ margin-block-start: .75rem; border-inline-start: .25rem solid var(--warning); padding-inline-start: .75rem; }}
nav ul {{ list-style: none; padding: 0; }}
a {{ color: var(--link); }}
article, .unread {{ margin-block-end: 1.5rem; scroll-margin-top: 1rem; }}
h2 {{ font-size: .95rem; margin-block-end: .3rem; }}
h2 small {{ color: var(--soft); font-weight: 400; font-size: inherit; }}
:is(h3, h4) {{ font-size: .8rem; font-weight: 600; color: var(--soft); letter-spacing: .02em; }}
h4 {{ margin-block-start: .6rem; }}
.item, .fault {{ background: var(--sheet); border: 1px solid var(--edge); border-radius: .5rem; }}
.item {{ margin-block-end: .6rem; overflow: hidden; }}
.item > :not(section) {{ padding: .5rem 1rem; }}
.front, .back {{ padding: .7rem 1rem 1rem; }}
.back {{ background: var(--back); border-block-start: 1px dashed var(--edge); }}
.section {{ color: var(--soft); font-size: .9rem; }}
.prompt {{ font-size: 1.2rem; line-height: 1.4; }}
.answer {{ font-size: 1.2rem; line-height: 1.4; }}
.wish {{ color: var(--soft); font-size: .9rem; margin-block-start: .4rem; }}
:is(.front, .back) :is(ul, ol) {{ padding-inline-start: 1.7rem; margin-block: .3rem; }}
h3 {{ margin-block-end: .35rem; }}
.front li + li {{ margin-block-start: .25rem; }}
.back li > .text {{ display: inline; }}
.items pre {{ background: var(--paper); border-radius: .3rem; padding: .3rem .6rem; margin-block: .3rem; }}
.back li + li {{ margin-block-start: .4rem; }}
.line {{ border-block-end: 2px solid var(--edge); height: 1.8rem; max-width: 26rem; }}
.match {{ display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }}
.match ul {{ list-style: none; padding: 0 !important; }}
.pair {{ display: flex; flex-wrap: wrap; gap: .4rem; }}
:is(.right, .wrong) {{ font-size: .85rem; font-weight: 600; white-space: nowrap; margin-inline-start: .3rem; }}
.right {{ color: var(--right); }}
.wrong {{ color: var(--wrong); }}
.feedback {{ border-inline-start: 2px solid var(--edge); padding-inline-start: .6rem; color: var(--soft); }}
dl {{ margin-block-start: .8rem; border-block-start: 1px solid var(--edge); padding-block-start: .5rem; }}
dl > div {{ display: flex; gap: .6rem; font-size: .92rem; }}
dt {{ flex: 0 0 6.2rem; color: var(--soft); }}
dd {{ flex: 1; }}
.fault {{ padding: .6rem .8rem; margin-block-end: .6rem; font-size: .92rem; border-inline-start-width: .3rem; }}
.fault pre {{ background: var(--back); padding: .2rem .5rem; margin-block: .3rem; }}
.fault strong {{ color: var(--warning); }}
.fault.error strong {{ color: var(--wrong); }}
.fault.error {{ border-inline-start-color: var(--wrong); }}
.fault.warning {{ border-inline-start-color: var(--warning); }}
.where {{ color: var(--soft); }}
.fault p:last-child {{ color: var(--soft); }}
img {{ max-height: 22rem; background: #fff; }}
@media (min-width: 48rem) {{
  .item {{ display: grid; grid-template-columns: 1fr 1fr; }}
  .back {{ border-block-start: 0; border-inline-start: 1px dashed var(--edge); }}
}}
@media (min-width: 70rem) {{ .beside {{ display: grid; grid-template-columns: 1fr 20rem; gap: 1rem; }} }}
@media print {{ article {{ break-inside: avoid; }} }}
"""

_PAPER = f"""{_LETTERS}
@page {{ size: A4; margin: 10mm; }}
:root {{ color-scheme: light; font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }}
body {{ color: #000; background: #fff; }}
.section, .note, .wish {{ font-size: .8em; color: #444; }}
.note {{ margin-block-start: .5em; }}
a {{ color: inherit; }}
:is(ul, ol) {{ padding-inline-start: 1.5em; }}
.match {{ display: grid; grid-template-columns: 1fr 1fr; gap: 1em; }}
.match ul {{ list-style: none; padding: 0; }}
li > .text, :is(.picked, .also) > .text, li > div > .text {{ display: inline; }}
.screen h1 {{ font-size: 1.4rem; }}
@media screen {{
  body {{ background: #e6e6e3; padding: 1rem; }}
  main {{ background: #fff; max-width: 210mm; margin-inline: auto; padding: 10mm; }}
  .screen:not(details) {{ max-width: 210mm; margin: 0 auto 1rem; }}
  .paper {{ display: none !important; }}
}}
@media print {{
  .screen {{ display: none !important; }}
  body {{ -webkit-print-color-adjust: exact; print-color-adjust: exact; }}
}}
"""

CUT_OUT = f"""{_PAPER}
main {{ line-height: 1.3; }}
.sheet {{ display: grid; width: 190mm; border: .2mm dashed #777; break-inside: auto; }}
.sheet + .sheet {{ break-before: page; margin-block-start: 1rem; }}
.sheet + .fronts {{ break-before: recto; }}
.small {{ grid-template-columns: 95mm 95mm; grid-auto-rows: minmax(69mm, auto); }}
.large {{ grid-template-columns: 100%; grid-auto-rows: minmax(138mm, auto); }}
.whole {{ grid-template-columns: 100%; grid-auto-rows: minmax(276mm, auto); }}
.cell {{ padding: 5mm; display: grid; align-content: center; justify-items: stretch; border: .1mm dashed #777; }}
.small .cell, .large .cell {{ break-inside: avoid; }}
.cell > div {{ min-width: 0; }}
.section {{ text-align: start; }}
.answer, .prompt {{ font-weight: 500; }}
img {{ max-height: 28mm; }}
.letters-14 {{ font-size: 14pt; }}
.letters-12 {{ font-size: 12pt; }}
.letters-10-5 {{ font-size: 10.5pt; }}
.letters-9 {{ font-size: 9pt; }}
@media print {{ .sheet + .sheet {{ margin: 0; }} }}
"""

FOLDED = f"""{_PAPER}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.35; }}
th {{ text-align: start; font-size: .85em; }}
:is(td, th):first-child {{ width: 62%; padding-inline-end: 5mm; }}
:is(td, th):last-child {{ border-inline-start: .3mm dashed #555; padding-inline-start: 5mm; }}
td {{ vertical-align: top; padding-block: 2mm; }}
tbody td {{ border-block-start: .2mm solid #bbb; }}
tr {{ break-inside: avoid; }}
thead .paper td {{ font-size: .8em; color: #444; padding-block: 0 1mm; }}
.asked {{ display: flex; gap: .5em; }}
.asked > div {{ flex: 1; min-width: 0; }}
.number {{ min-width: 1.6em; }}
summary {{ cursor: pointer; }}
img {{ max-height: 45mm; }}
"""

QUIZ = f"""{_PAPER}
main {{ font-size: 11pt; line-height: 1.4; }}
.quiz h2 {{ font-size: 1.4em; }}
.who {{ display: flex; flex-wrap: wrap; gap: 2mm 6mm; margin-block: 3mm 6mm; }}
.who > span:nth-child(-n+2) {{ flex: 1; display: flex; gap: .5em; min-width: 50mm; }}
.who .line {{ flex: 1; margin: 0; height: auto; }}
.line {{ border-block-end: .25mm solid #555; height: 9mm; }}
.questions > li {{ break-inside: avoid; margin-block-end: 6mm; }}
.points {{ float: inline-end; margin-inline-start: 4mm; font-size: .85em; color: #333; }}
.blank {{ display: inline-block; width: 9mm; border-block-end: .25mm solid #555; }}
.boxes ol, .boxed {{ margin-block-start: 1mm; padding: 0; list-style: none; counter-reset: option; }}
.boxes li, .boxed li {{ display: flex; gap: 2.5mm; margin-block: 1mm; align-items: baseline; }}
.boxes li {{ counter-increment: option; }}
.boxes li::before {{ content: ""; flex: none; width: 3.6mm; height: 3.6mm; border: .3mm solid #000; }}
.boxes.one li::before {{ border-radius: 50%; }}
.boxes .text::before {{ content: counter(option) ". "; }}
.box {{ flex: none; width: 7mm; height: 6mm; border: .3mm solid #000; align-self: start; }}
.lines li::marker {{ color: #444; }}
.key {{ break-before: page; }}
.key h2 {{ font-size: 1.2em; margin-block-end: 4mm; }}
.key > ol > li {{ break-inside: avoid; margin-block-end: 2mm; }}
.key > ol > li ul {{ padding-inline-start: 1.2em; }}
.marks {{ font-weight: 600; }}
img {{ max-height: 50mm; }}
@media screen {{ .key {{ margin-block-start: 3rem; border-block-start: 2px solid #777; padding-block-start: 1rem; }} }}
"""
