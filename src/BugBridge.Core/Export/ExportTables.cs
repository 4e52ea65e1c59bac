using System.Collections.Immutable;

namespace BugBridge.Core.Export;

/// <summary>The tables that there are. Texts of customers are not among their columns, but for subjects and summaries.</summary>
public static class ExportTables
{
    /// <summary>Every ticket that the bridge knows.</summary>
    public static ExportTable Tickets { get; } = new(
        "tickets",
        "A ticket, as BugBridge last saw it.",
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
            new("issue_id", ExportType.Text, "The Jira id of the issue it is linked to."),
        ]);

    /// <summary>Every tie between a ticket and an issue.</summary>
    public static ExportTable Links { get; } = new(
        "links",
        "The link between a ticket and an issue.",
        [
            new("ticket_id", ExportType.Text, "The ticket."),
            new("issue_id", ExportType.Text, "The issue it is linked to, never one that was merged into another; empty while it is being filed."),
            new("home_issue_id", ExportType.Text, "The issue the ticket was first linked to; differs if that one was merged into another."),
            new("origin", ExportType.Text, "Rule, Command, Joined, Duplicate or MergedTicket."),
            new("by", ExportType.Text, "The rep who asked for it, the rule that matched, or why it was linked automatically."),
            new("since", ExportType.Moment, "When they were linked."),
        ]);

    /// <summary>Every issue that tickets were tied to.</summary>
    public static ExportTable Issues { get; } = new(
        "issues",
        "An issue, as BugBridge last saw it.",
        [
            new("issue_id", ExportType.Text, "Jira's id."),
            new("key", ExportType.Text, "Its key of today."),
            new("url", ExportType.Text, "Where it can be opened."),
            new("summary", ExportType.Text, "Its summary."),
            new("status", ExportType.Text, "Its status."),
            new("category", ExportType.Text, "The kind of the status: ToDo, InProgress or Done."),
            new("resolution", ExportType.Text, "Its resolution."),
            new("priority", ExportType.Text, "Its priority."),
            new("estimate", ExportType.Day, "The estimated fix date as last announced."),
            new("merged_into", ExportType.Text, "The id of the issue that it was merged into."),
            new("is_gone", ExportType.Flag, "Whether Jira says that it no longer exists."),
            new("tickets", ExportType.Number, "How many tickets are linked to it."),
        ]);

    /// <summary>What first-contact resolution is told from, ticket by ticket.</summary>
    public static ExportTable FirstContact { get; } = new(
        "first-contact",
        "A ticket as first-contact resolution sees it.",
        [
            new("ticket_id", ExportType.Text, "The ticket."),
            new("outcome", ExportType.Text, "By the configured rule, as of now: FirstContact, MoreContacts, Pending, or why it is left out: Merged, Spam, NotSolved, MetLate, Proactive, NeverAnswered, OnlyIgnored, OnlyAutomatic. Reports count a ticket in the month of solved_at."),
            new("received_at", ExportType.Moment, "When it was filed."),
            new("channel", ExportType.Text, "The channel, as the helpdesk names it."),
            new("category", ExportType.Text, "The value of the configured category field."),
            new("product", ExportType.Text, "The value of the configured product field."),
            new("rep_id", ExportType.Text, "The id of the rep who answered first."),
            new("rep", ExportType.Text, "That rep's name when last met."),
            new("first_reply_at", ExportType.Moment, "When a rep first answered publicly."),
            new("replies", ExportType.Number, "How many public replies reps wrote."),
            new("customer_wrote_again_at", ExportType.Moment, "When the customer first wrote more than thanks after the first reply."),
            new("solved_at", ExportType.Moment, "When it was first solved."),
            new("last_solved_at", ExportType.Moment, "When it was last solved."),
            new("reopened_at", ExportType.Moment, "When it was first opened again."),
            new("offered_at", ExportType.Moment, "When BugBridge first suggested a known issue, a workaround or a date."),
            new("came_back_at", ExportType.Moment, "When its customer first filed a new ticket about the same thing after it was solved, within 90 days. It counts up to FirstContact:RecontactWindow."),
            new("came_back_ticket_id", ExportType.Text, "That new ticket."),
            new("came_back_because", ExportType.Text, "Why that is about the same: FollowUp, Merged, SameIssue, SameText, SameTitle."),
            .. ExportLengths.Of("first_reply", "from filing to the first public reply", "received_at", "first_reply_at"),
            .. ExportLengths.Of("solving", "from filing to when it was first solved", "received_at", "solved_at"),
        ]);

    /// <summary>The tickets of the usability review.</summary>
    public static ExportTable Usability { get; } = new(
        "usability",
        "A usability ticket and the category that it is in.",
        [
            new("ticket_id", ExportType.Text, "The ticket."),
            new("is_counted", ExportType.Flag, "Whether it counts in reviews: deleted and merged tickets and spam do not."),
            new("filed_at", ExportType.Moment, "When it was filed."),
            new("category_id", ExportType.Text, "The category's id in the categories file; nothing when it fits none."),
            new("placed_by", ExportType.Text, "What placed it, the first of these that applies: Person (somebody chose the category, and no rule moves the ticket), Field (the value of a custom field), Tag, Subject (a phrase of the category in the subject), Message (a phrase in the customer's first message), or Nothing: it fits no category."),
            new("evidence", ExportType.Text, "By what it was placed: the person's name, the field with its value, the tag, or the phrase as the categories file has it."),
            new("corrected_by", ExportType.Text, "The rep who chose the category."),
            new("corrected_at", ExportType.Moment, "When."),
            new("language", ExportType.Text, "The language that the customer probably wrote in."),
            new("replies", ExportType.Number, "Public replies by reps."),
            new("solved_at", ExportType.Moment, "When it was solved last; nothing while it is not solved, and for one that was closed without being solved."),
            .. ExportLengths.Of("solving", "from filing to when it was solved last", "filed_at", "solved_at"),
        ]);

    /// <summary>The ledger of promises.</summary>
    public static ExportTable Promises { get; } = new(
        "promises",
        "A fix date announced to reps, or its withdrawal.",
        [
            new("promise_id", ExportType.Number, "Ascending in the order of announcement."),
            new("issue_id", ExportType.Text, "The issue."),
            new("issue", ExportType.Text, "Its key of today."),
            new("date", ExportType.Day, "The date; empty when a date was withdrawn."),
            new("source", ExportType.Text, "What it comes from in Jira."),
            new("before", ExportType.Day, "The date announced before."),
            new("told_at", ExportType.Moment, "When it was announced."),
            new("tickets", ExportType.Number, "How many tickets it was announced on."),
            new("replaced_at", ExportType.Moment, "When another date was announced instead."),
            new("replaced_by", ExportType.Day, "The date announced instead."),
            new("done_at", ExportType.Moment, "When the issue was done. That meets every date except those of versions, which their release meets."),
            new("released_at", ExportType.Moment, "When every version that the issue is in was first seen released; nothing while the issue is not done."),
            new("release_date", ExportType.Day, "The day of that release as Jira has it."),
            .. ExportLengths.OfFix(),
        ]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ExportTable> All { get; } = [Tickets, Links, Issues, FirstContact, Usability, Promises];
}
