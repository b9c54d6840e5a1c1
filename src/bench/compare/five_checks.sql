-- The five checks in DuckDB's SQL. ${EXPORT}, ${STATUTES} and ${FINDINGS} are file names.
CREATE MACRO digit(d) AS substr('一二三四五六七八九', d::INT, 1);
-- A number below 2,000 as statutes write it.
CREATE MACRO numeral(n) AS
  CASE WHEN n >= 1000 THEN digit(n // 1000) || '千' ELSE '' END
  || CASE WHEN n % 1000 >= 100 THEN digit(n % 1000 // 100) || '百'
          WHEN n >= 1000 AND n % 1000 > 0 THEN '零' ELSE '' END
  || CASE WHEN n % 100 >= 10 THEN CASE WHEN n < 20 THEN '' ELSE digit(n % 100 // 10) END || '十'
          WHEN n % 1000 >= 100 AND n % 100 > 0 THEN '零' ELSE '' END
  || CASE WHEN n % 10 > 0 THEN digit(n % 10) ELSE '' END;

CREATE TABLE ranges AS
SELECT '《' || law || '》第' || numeral(article::INT) || '条'
       || CASE WHEN paragraph <> '' THEN '第' || numeral(paragraph::INT) || '款' ELSE '' END
       || CASE WHEN item <> '' THEN '第（' || numeral(item::INT) || '）项' ELSE '' END AS label,
       max("max"::DOUBLE) AS top
FROM read_csv('${STATUTES}', header = true, all_varchar = true, nullstr = '\N')
WHERE basis = 'fixed' AND "max" <> ''
GROUP BY 1;

CREATE TABLE cases AS
SELECT "行政处罚决定书文号" AS number, "处罚机关" AS authority, "行政相对人类别" AS kind,
       replace("处罚依据", '中华人民共和国', '') AS law, "裁量档次" AS tier, "裁量理由" AS reason,
       try_cast("罚款金额(元)" AS DOUBLE) AS fine,
       coalesce(try_cast("违法行为终了日期" AS DATE), try_cast("违法行为发生日期" AS DATE)) AS act,
       try_cast("发现日期" AS DATE) AS found, substr("处罚决定日期", 1, 4) AS year,
       regexp_matches("违法事实", '持续|至今|一直') AS continuing,
       "责令改正文书号" AS correction, regexp_matches("处罚内容", '责令|限期|恢复原状|停止违法') AS ordered,
       CASE WHEN length("证件号码") = 18 THEN try_strptime(substr("证件号码", 7, 8), '%Y%m%d')::DATE END AS born
FROM read_csv('${EXPORT}', header = true, all_varchar = true, nullstr = '\N');

COPY (
  WITH groups AS (
    SELECT authority, law, kind, tier, year, count(fine) AS n, median(fine) AS middle,
           1.4826 * mad(fine) AS spread
    FROM cases GROUP BY ALL)
  SELECT number, 'maximum-tier' AS problem
  FROM cases JOIN ranges ON law = label
  WHERE fine > 0 AND top > 500
    AND (fine > top OR fine = top
         AND NOT regexp_matches(reason, '情节严重|情节恶劣|拒不改正|多次|再次|屡教不改|暴力|从重'))
  UNION ALL
  SELECT number, 'expired-limitation' FROM cases
  WHERE found > act + INTERVAL 2 YEARS AND NOT continuing
  UNION ALL
  SELECT number, 'no-correction-order' FROM cases WHERE correction = '' AND NOT ordered
  UNION ALL
  SELECT number, 'missed-leniency' FROM cases
  WHERE fine > 0 AND tier NOT IN ('不予', '减轻', '从轻', '轻微')
    AND (regexp_matches(reason, '主动消除|主动减轻|受胁迫|受诱骗|主动供述|立功')
         AND NOT regexp_matches(reason, '不属于|不符合|不予采纳|不具备|没有')
         OR kind = '自然人' AND born + INTERVAL 18 YEARS > act)
  UNION ALL
  SELECT number, 'unequal-penalty'
  FROM cases JOIN groups USING (authority, law, kind, tier, year)
  WHERE n >= 5 AND abs(fine - middle) > greatest(3 * spread, middle / 2)
  ORDER BY problem, number
) TO '${FINDINGS}' (HEADER);
