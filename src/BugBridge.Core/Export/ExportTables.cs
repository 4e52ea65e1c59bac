using System.Collections.Immutable;

namespace BugBridge.Core.Export;

/// <summary>The tables that there are. Texts of customers are not among their columns, but for subjects and summaries.</summary>
public static class ExportTables
{
    /// <summary>Every ticket that the bridge knows.</summary>
    public static ExportTable Tickets { get; } = new(
        "tickets",
        "A ticket, as the bridge saw it last.",
        [
            new("ticket_id", ExportType.Text, "The helpdesk's id."),
            new("url", ExportType.Text, "Where it can be opened."),
            new("subject", ExportType.Text, "Its subject."),
            new("status", ExportType.Text, "New, Open, Pending, Solved, Closed or Deleted."),
            new("customer_id", ExportType.Text, "The requester's id."),
            new("account_id", ExportType.Text, "The id of the requester's organisation."),
            new("account", ExportType.Text, "The organisation's name."),
            new("rep_id", ExportType.Text, "The id of the rep who works on it."),
            new("severity", ExportType.Text, "The value of the configured severity field."),
            new("is_merged", ExportType.Flag, "Whether it was merged into another ticket."),
            new("created_at", ExportType.Moment, "When it was filed."),
            new("updated_at", ExportType.Moment, "When it last changed."),
            new("issue_id", ExportType.Text, "The Jira id of the issue that it stands behind."),
        ]);

    /// <summary>Every tie between a ticket and an issue.</summary>
    public static ExportTable Links { get; } = new(
        "links",
        "The tie between a ticket and an issue.",
        [
            new("ticket_id", ExportType.Text, "The ticket."),
            new("issue_id", ExportType.Text, "The issue that it stands behind, always a master; nothing while it is still being filed."),
            new("home_issue_id", ExportType.Text, "The issue that the ticket itself was tied to; it differs where that one was merged into another."),
            new("origin", ExportType.Text, "Rule, Command, Joined, Duplicate or MergedTicket."),
            new("by", ExportType.Text, "The rep who asked for it, the rule that matched, or why it joined by itself."),
            new("since", ExportType.Moment, "When they were tied."),
        ]);

    /// <summary>Every issue that tickets were tied to.</summary>
    public static ExportTable Issues { get; } = new(
        "issues",
        "An issue, as the bridge saw it last.",
        [
            new("issue_id", ExportType.Text, "Jira's id."),
            new("key", ExportType.Text, "Its key of today."),
            new("url", ExportType.Text, "Where it can be opened."),
            new("summary", ExportType.Text, "Its summary."),
            new("status", ExportType.Text, "Its status."),
            new("category", ExportType.Text, "The kind of the status: ToDo, InProgress or Done."),
            new("resolution", ExportType.Text, "Its resolution."),
            new("priority", ExportType.Text, "Its priority."),
            new("estimate", ExportType.Day, "The estimated fix date as last told."),
            new("merged_into", ExportType.Text, "The id of the issue that it was merged into."),
            new("is_gone", ExportType.Flag, "Whether Jira says that it no longer exists."),
            new("tickets", ExportType.Number, "The tickets that stand behind it."),
        ]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ExportTable> All { get; } = [Tickets, Links, Issues];
}
