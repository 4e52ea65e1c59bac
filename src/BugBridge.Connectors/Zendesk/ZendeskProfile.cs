using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk;

/// <summary>What the shared HTTP layer must know of Zendesk.</summary>
internal static class ZendeskProfile
{
    /// <summary>The vendor's name.</summary>
    public const string Name = "Zendesk";

    /// <summary>For the Ticketing API.</summary>
    public static RemoteProfile Of(ZendeskSettings settings) => new(Remote.Helpdesk, Name)
    {
        Explain = ZendeskErrors.Explain,
        Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
    };

    /// <summary>For signing in, which may be repeated at will although it is a POST.</summary>
    public static RemoteProfile OfSignIn(ZendeskSettings settings) => Of(settings) with { IsRead = _ => true, ReadTries = 2 };

    /// <summary>An answer that was a success and yet says nothing that can be used.</summary>
    public static RemoteException Unreadable(string what, bool afterWrite = false) => new(
        Remote.Helpdesk,
        afterWrite ? RemoteFailureKind.FateUnknown : RemoteFailureKind.Unreadable,
        $"{Name} gave an answer that cannot be read: {what}.");
}
