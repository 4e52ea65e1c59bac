using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.Actions;

/// <summary>The one ticket or issue whose actions keep their order.</summary>
/// <param name="Remote">Where it lives.</param>
/// <param name="Id">Its id there.</param>
public readonly record struct Lane(Remote Remote, string Id)
{
    /// <summary>The lane of a ticket.</summary>
    public static Lane OfTicket(string id) => new(Remote.Helpdesk, id);

    /// <summary>The lane of an issue.</summary>
    public static Lane OfIssue(string id) => new(Remote.Jira, id);

    /// <summary>As stored and shown: <c>ticket:12</c> or <c>issue:10001</c>.</summary>
    public override string ToString() => (Remote == Remote.Helpdesk ? "ticket:" : "issue:") + Id;
}
