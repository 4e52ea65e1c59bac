using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>Nothing is where it must not be: what is limited or internal stays on its side, and customers read nothing of the bridge.</summary>
internal sealed class SecretCheck(RemoteState state, PeopleLog log)
{
    public IEnumerable<string> Leaked() => ToCustomers().Concat(ToReps()).Concat(ToEngineers());

    private IEnumerable<string> ToCustomers() =>
        from ticket in state.Tickets
        from comment in ticket.Comments
        where comment.IsPublic && (comment.AuthorId == state.HelpdeskBridge || RemoteState.StampOf(comment.Custom) is not null)
        select $"BugBridge wrote a public comment in ticket {ticket.Id}, so the customer could read it.";

    private IEnumerable<string> ToReps()
    {
        var said = state.Tickets.Select(ticket => (ticket.Id, Said: SaidText.Of(string.Join('\n', ticket.Comments.Select(comment => comment.Body)))))
            .Where(ticket => ticket.Said.Length > 0)
            .ToList();
        return
            from secret in Secrets(log.KeptFromReps.Concat(LimitedComments()))
            from ticket in said
            where ticket.Said.Contains(secret, StringComparison.Ordinal)
            select $"Ticket {ticket.Id} contains text an engineer wrote for engineers only: {secret}";
    }

    private IEnumerable<string> ToEngineers()
    {
        var said = state.Issues.Select(issue => (
                issue.Key,
                Said: SaidText.Of(string.Join('\n', issue.Comments.Select(comment => comment.Text).Prepend(issue.Text).Prepend(issue.Summary)))))
            .ToList();
        return
            from secret in Secrets(log.KeptFromEngineers.Concat(LaterPosts()))
            from issue in said
            where issue.Said.Contains(secret, StringComparison.Ordinal)
            select $"{issue.Key} contains text from a ticket that was not for the engineers: {secret}";
    }

    /// <summary>
    /// Comments that are limited now. What was first said to everybody has crossed rightly, so those that the log wants told are left out.
    /// </summary>
    private IEnumerable<string> LimitedComments()
    {
        var told = log.ForReps.Select(expected => SaidText.Of(expected.Text)).ToHashSet(StringComparer.Ordinal);
        return state.Issues.SelectMany(issue => issue.Comments)
            .Where(comment => comment.IsInternal || comment.Visibility.ValueKind == System.Text.Json.JsonValueKind.Object)
            .Where(comment => RemoteState.StampOf(comment.Properties) is null)
            .Select(comment => comment.Text)
            .Where(text => !told.Contains(SaidText.Of(text)));
    }

    /// <summary>All that people wrote in tickets after the first message, without commands: none of it is for the engineers.</summary>
    private IEnumerable<string> LaterPosts() => state.Tickets
        .SelectMany(ticket => ticket.Comments.Skip(1))
        .Where(comment => RemoteState.StampOf(comment.Custom) is null && !comment.Body.Contains("/dev", StringComparison.OrdinalIgnoreCase))
        .Select(comment => comment.Body);

    private static IEnumerable<string> Secrets(IEnumerable<string> texts) =>
        texts.Select(SaidText.Of).Where(SaidText.IsTelling).Distinct(StringComparer.Ordinal);
}
