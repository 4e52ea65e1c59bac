namespace BugBridge.Sandbox.Zendesk;

/// <summary>How something came into Zendesk.</summary>
/// <param name="Channel"><c>web</c>, <c>email</c>, <c>api</c>, ...</param>
/// <param name="Relation">How it relates to another ticket, such as <c>merge</c> or <c>follow_up</c>; or null.</param>
/// <param name="TicketId">That other ticket.</param>
public sealed record ZendeskVia(string Channel, string? Relation = null, long? TicketId = null)
{
    /// <summary>Through the browser.</summary>
    public static ZendeskVia Web { get; } = new("web");

    /// <summary>By mail.</summary>
    public static ZendeskVia Mail { get; } = new("email");

    /// <summary>Through the API.</summary>
    public static ZendeskVia Api { get; } = new("api");
}
