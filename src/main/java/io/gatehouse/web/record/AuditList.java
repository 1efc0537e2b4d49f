package io.gatehouse.web.record;

import io.gatehouse.audit.AuditPart;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.util.stream.Collectors;

/** What lines of the trail are ordered by, which their tables do, and how they stand in a file. */
final class AuditList {

    static final Columns<SearchAudit.Found> COLUMNS = Columns.<SearchAudit.Found>by("sequence", "desc")
            .figures("sequence", "Line", Columns.whereItIsKept())
            .plain("When (UTC)")
            .words("actor", "Who", Columns.whereItIsKept())
            .words("action", "Action", Columns.whereItIsKept())
            .plain("About")
            .plain("Decision")
            .plain("Outcome");

    static final Csv<SearchAudit.Found> CSV = new Csv<SearchAudit.Found>()
            .raw("line", SearchAudit.Found::sequence)
            .raw("at (UTC)", SearchAudit.Found::timestamp)
            .text("who", SearchAudit.Found::actor)
            .text("action", SearchAudit.Found::action)
            .text("about", AuditList::about)
            .text("decision", SearchAudit.Found::decision)
            .text("outcome", SearchAudit.Found::outcome);

    private AuditList() {}

    /** The part that a page's list, or the API's, asks for. */
    static AuditPart part(ListQuery query) {
        return new AuditPart(
                AuditPart.Order.ofWord(query.sortWord()), query.isDescending(), query.from(), query.most());
    }

    /** All of it, as far as a file goes. */
    static AuditPart whole(ListQuery query) {
        return new AuditPart(AuditPart.Order.ofWord(query.sortWord()), query.isDescending(), 0, Csv.MOST);
    }

    static String about(SearchAudit.Found line) {
        return line.context().entrySet().stream()
                .map(about -> about.getKey() + " " + about.getValue())
                .collect(Collectors.joining(", "));
    }
}
