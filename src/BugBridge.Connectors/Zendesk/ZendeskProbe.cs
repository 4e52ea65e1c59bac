using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk;

/// <summary>Asks Zendesk about everything that would keep the bridge from working.</summary>
internal sealed class ZendeskProbe(IZendeskApi api, FieldCatalog fields, ZendeskSettings settings, TimeProvider clock)
{
    private const string Section = "Helpdesk:Zendesk";
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    /// <summary>The faults found; empty when all is well.</summary>
    public async Task<ImmutableArray<SetupFault>> FindAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var faults = ImmutableArray.CreateBuilder<SetupFault>();
        if (settings.CredentialEnds().Any(end => !end.IsNear(clock.GetUtcNow())))
        {
            // When the end is near, it is told like that of any other credential.
            faults.Add(new SetupFault($"{Section}:ApiToken", $"Zendesk stops accepting API tokens on {ZendeskSettings.ApiTokensEnd:yyyy-MM-dd}.", ZendeskSettings.UseClient, IsFatal: false));
        }

        try
        {
            faults.AddRange(await AccountAsync(cancellationToken));
            if (!faults.Any(fault => fault.IsFatal))
            {
                faults.AddRange(await FieldsAsync(wanted, cancellationToken));
            }
        }
        catch (RemoteException failure)
        {
            faults.Add(failure.Kind == RemoteFailureKind.NotAllowed
                ? new SetupFault($"{Section}:{(settings.UsesOAuth ? "ClientSecret" : "ApiToken")}", failure.Message, CredentialRemedy)
                : new SetupFault($"{Section}:BaseUrl", failure.Message, "Check that the address is right and can be reached from here."));
        }

        return faults.ToImmutable();
    }

    private string CredentialRemedy => settings.UsesOAuth
        ? "Check ClientId and ClientSecret, that the client is confidential, and that it may use the scopes read and write."
        : "Check Email and ApiToken, and that token access is still turned on in the Admin Center.";

    private async Task<IEnumerable<SetupFault>> AccountAsync(CancellationToken cancellationToken)
    {
        using var answer = await api.MeAsync(cancellationToken);
        var role = answer.Content?.User is { Id: > 0 } user ? user.Role : null;
        return
        [
            .. Role(role),
            .. Skew(answer.Headers?.Date),
        ];
    }

    private IEnumerable<SetupFault> Role(string? role) => role switch
    {
        "admin" => [],
        "agent" =>
        [
            new SetupFault(
                "BugBridge's Zendesk account",
                "It is an agent, but Zendesk lets only administrators read its exports, so changes cannot be polled.",
                "Make the user an administrator, or create the OAuth client as one."),
        ],
        null =>
        [
            new SetupFault(
                $"{Section}:{(settings.UsesOAuth ? "ClientSecret" : "ApiToken")}", "Zendesk does not recognise BugBridge's account.", CredentialRemedy),
        ],
        _ =>
        [
            new SetupFault(
                "BugBridge's Zendesk account", $"Its role is \"{role}\", which cannot read tickets.", "Use the account of an administrator."),
        ],
    };

    private IEnumerable<SetupFault> Skew(DateTimeOffset? theirs)
    {
        if (theirs is { } moment && (clock.GetUtcNow() - moment).Duration() is var skew && skew > MostSkew)
        {
            yield return new SetupFault(
                "Clock of this machine",
                $"It differs from Zendesk's by {skew.TotalMinutes:0} minutes, which delays finding changes.",
                "Set the clock from a time server (NTP).",
                IsFatal: false);
        }
    }

    private async Task<IReadOnlyList<SetupFault>> FieldsAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var faults = new List<SetupFault>();
        foreach (var name in wanted.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var field = await fields.FindAsync(name, cancellationToken);
            if (field is null || field.Active == false)
            {
                faults.Add(new SetupFault(
                    $"Zendesk ticket field {name}",
                    field is null ? "There is no ticket field with this id or title." : "The ticket field is not active.",
                    "Create or activate it in the Admin Center (Objects and rules, Tickets, Fields), or correct the configuration.",
                    IsFatal: false));
            }
        }

        return faults;
    }
}
