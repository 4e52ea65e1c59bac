using System.Collections.Immutable;
using System.Security.Cryptography;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Webhooks;

/// <summary>What is to be made at a helpdesk whose calls <see cref="SharedSecretWebhooks"/> takes: only people can make them there, and nobody can see whether they did.</summary>
internal static class SharedSecretSetup
{
    /// <summary>What a person must do, with a new secret; nothing where there is a secret, since then somebody was told.</summary>
    /// <param name="secret">The secret as configured.</param>
    /// <param name="what">What is to be made.</param>
    /// <param name="toDo">How, without a full stop; the header with the secret is added.</param>
    public static ImmutableArray<SetupDeed> Deeds(string? secret, string what, string toDo) => string.IsNullOrEmpty(secret)
        ? [new SetupDeed(what, SetupDeedKind.ByHand, $"{toDo}, and the header X-BugBridge-Secret with the secret of WebhookSecret.") { Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) }]
        : [new SetupDeed(what, SetupDeedKind.WasThere)];
}
