/** Attachment 2, the workbook 《行政处罚案件罚款自查工作台账》. Only this package sees POI's writers. */
package org.fineaudit.ledger;
