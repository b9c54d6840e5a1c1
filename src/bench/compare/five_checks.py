"""The five checks with pandas, as a clerk's colleague who knows Python would write them.

five_checks.py EXPORT.csv STATUTES.csv FINDINGS.csv
"""

import sys

import pandas as pd

COLUMNS = [
    "行政处罚决定书文号", "处罚机关", "行政相对人类别", "证件号码", "违法事实", "违法行为发生日期",
    "违法行为终了日期", "发现日期", "责令改正文书号", "处罚决定日期", "处罚依据", "处罚内容", "罚款金额(元)",
    "裁量档次", "裁量理由",
]
AGGRAVATION = "情节严重|情节恶劣|拒不改正|多次|再次|屡教不改|暴力|从重"
CONTINUING = "持续|至今|一直"
CORRECTION = "责令|限期|恢复原状|停止违法"
LENIENCY = "主动消除|主动减轻|受胁迫|受诱骗|主动供述|立功"
DENIED = "不属于|不符合|不予采纳|不具备|没有"
LIGHTER = ["不予", "减轻", "从轻", "轻微"]
DIGITS = "零一二三四五六七八九"


def numeral(value):
    """A number below 2,000 as statutes write it."""
    if not value:
        return ""
    number, text, zero = int(value), "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit == 0:
            zero = bool(text)
            continue
        tens = unit == 10 and digit == 1 and not text
        text += ("零" if zero else "") + ("" if tens else DIGITS[digit]) + name
        zero = False
    return text


def label(row):
    name = row.law
    text = f"《{name}》第{numeral(row.article)}条"
    text += f"第{numeral(row.paragraph)}款" if row.paragraph else ""
    return text + (f"第（{numeral(row.item)}）项" if row.item else "")


def ranges(path):
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    table = table[(table.basis == "fixed") & (table["max"] != "")]
    table = table.assign(label=[label(row) for row in table.itertuples()])
    table["max"] = table["max"].astype(float)
    return table.groupby("label")["max"].max()


def checks(cases, maxima):
    fine = pd.to_numeric(cases["罚款金额(元)"], errors="coerce")
    law = cases["处罚依据"].str.replace("中华人民共和国", "", regex=False)
    top = law.map(maxima)
    reason = cases["裁量理由"]
    aggravated = reason.str.contains(AGGRAVATION)
    yield "maximum-tier", (fine > 0) & (top > 500) & ((fine > top) | (fine == top) & ~aggravated)

    act = pd.to_datetime(cases["违法行为终了日期"], errors="coerce")
    act = act.fillna(pd.to_datetime(cases["违法行为发生日期"], errors="coerce"))
    found = pd.to_datetime(cases["发现日期"], errors="coerce")
    late = found > act + pd.DateOffset(years=2)
    yield "expired-limitation", late & ~cases["违法事实"].str.contains(CONTINUING)

    yield "no-correction-order", (cases["责令改正文书号"] == "") & ~cases["处罚内容"].str.contains(CORRECTION)

    lighter = cases["裁量档次"].isin(LIGHTER)
    ground = reason.str.contains(LENIENCY) & ~reason.str.contains(DENIED)
    born = pd.to_datetime(cases["证件号码"].where(cases["证件号码"].str.len() == 18, "").str[6:14],
                          format="%Y%m%d", errors="coerce")
    person = cases["行政相对人类别"] == "自然人"
    minor = person & (born + pd.DateOffset(years=18) > act)
    yield "missed-leniency", (fine > 0) & (ground | minor) & ~lighter

    year = cases["处罚决定日期"].str[:4]
    keys = [cases["处罚机关"], law, cases["行政相对人类别"], cases["裁量档次"], year]
    group = fine.groupby(keys)
    median = group.transform("median")
    spread = 1.4826 * (fine - median).abs().groupby(keys).transform("median")
    far = (fine - median).abs() > (3 * spread).where(3 * spread > median / 2, median / 2)
    yield "unequal-penalty", (group.transform("size") >= 5) & far


def main(export, statutes, findings):
    cases = pd.read_csv(export, dtype=str, keep_default_na=False, usecols=COLUMNS)
    found = [
        pd.DataFrame({"number": cases["行政处罚决定书文号"][hits], "problem": problem})
        for problem, hits in checks(cases, ranges(statutes))
    ]
    pd.concat(found).sort_values(["problem", "number"]).to_csv(findings, index=False)


main(*sys.argv[1:])
