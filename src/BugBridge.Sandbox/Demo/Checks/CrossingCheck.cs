using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>What engineers say to everybody reaches each ticket that it should, and what reps say to the engineers reaches the issue; once.</summary>
internal sealed class CrossingCheck(RemoteState state, PeopleLog log)
{
    private readonly Dictionary<long, List<string>> _notes = state.Tickets.ToDictionary(
        ticket => ticket.Id, ticket => RemoteState.NotesOfBridge(ticket).Select(note => SaidText.Of(note.Body)).ToList());

    public IEnumerable<string> Lost() => ToReps().Where(it => it.Found < it.Least).Select(it => it.Sentence)
        .Concat(ToEngineers().Where(it => it.Found < it.Wanted).Select(it => it.Sentence));

    public IEnumerable<string> Doubled() => ToReps().Where(it => it.Found > it.Most).Select(it => it.Sentence)
        .Concat(ToEngineers().Where(it => it.Found > it.Wanted).Select(it => it.Sentence));

    /// <summary>What was said about an issue, in tickets that did not stand behind it then, and do not now.</summary>
    public IEnumerable<string> Leaked()
    {
        var links = log.Links;
        return
            from told in log.ForReps
            where told is { IssueId: not null, ExactlyOnce: true }
            let said = SaidText.Of(told.Text)
            where SaidText.IsTelling(said)
            from ticket in state.Tickets
            where links.GetValueOrDefault(ticket.Id) != told.IssueId && !told.TicketIds.Contains(ticket.Id) && Count(ticket.Id, said) > 0
            select $"Ticket {ticket.Id} got a note about an issue it is not linked to: {Short(told.Text)}";
    }

    private IEnumerable<(int Least, int Most, int Found, string Sentence)> ToReps()
    {
        return
            from expected in log.ForReps
            from ticketId in expected.TicketIds
            group expected by (Ticket: ticketId, expected.Text) into same
            let wanted = same.Count()
            let isExact = same.All(expected => expected.ExactlyOnce)
            let found = Count(same.Key.Ticket, SaidText.Of(same.Key.Text))
            select (
                isExact ? wanted : 1,
                isExact ? wanted : int.MaxValue,
                found,
                $"Ticket {same.Key.Ticket} should have this internal note {(isExact ? wanted : "at least 1")} time(s), and has it {found} time(s): {Short(same.Key.Text)}");
    }

    private IEnumerable<(int Wanted, int Found, string Sentence)> ToEngineers() =>
        from expected in log.ForEngineers
        group expected by (expected.TicketId, expected.Text) into same
        let wanted = same.Count()
        let said = SaidText.Of(same.Key.Text)
        let found = state.Issues.Sum(issue => issue.Comments.Count(
            comment => SaidText.Of(comment.Text).Contains(said, StringComparison.Ordinal) && RemoteState.LeadsTo(comment.Body, same.Key.TicketId)))
        select (
            wanted,
            found,
            $"A rep's text from ticket {same.Key.TicketId} should be on its issue {wanted} time(s), and is there {found} time(s): {Short(same.Key.Text)}");

    private int Count(long ticketId, string said) => _notes[ticketId].Count(note => note.Contains(said, StringComparison.Ordinal));

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
