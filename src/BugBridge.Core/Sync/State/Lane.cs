using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.State;

/// <summary>The one ticket or issue whose actions keep their order.</summary>
/// <param name="Remote">Where it lives.</param>
/// <param name="Id">Its id there.</param>
public readonly record struct Lane(Remote Remote, string Id)
{
    /// <summary>The lane of a ticket.</summary>
    public static Lane OfTicket(string id) => new(Remote.Helpdesk, id);

    /// <summary>The lane of an issue.</summary>
    public static Lane OfIssue(string id) => new(Remote.Jira, id);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no lane.</exception>
    public static Lane Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':', 2) switch
        {
            ["ticket", var id] => OfTicket(id),
            ["issue", var id] => OfIssue(id),
            _ => throw new FormatException($"'{text}' is not a lane."),
        };
    }

    /// <summary>As stored and shown: <c>ticket:12</c> or <c>issue:10001</c>.</summary>
    public override string ToString() => (Remote == Remote.Helpdesk ? "ticket:" : "issue:") + Id;
}
