using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>Asks Freshdesk about everything that would keep the bridge from working.</summary>
internal sealed class FreshdeskProbe(IFreshdeskApi api, FieldCatalog fields, FreshdeskSettings settings, TimeProvider clock)
{
    private const string Section = "Helpdesk:Freshdesk";
    private const string Agent = "BugBridge's Freshdesk agent";
    private const int AllTickets = 1;
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(1);

    /// <summary>The faults found; empty when all is well.</summary>
    public async Task<ImmutableArray<SetupFault>> FindAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var faults = ImmutableArray.CreateBuilder<SetupFault>();
        try
        {
            faults.AddRange(await AccountAsync(cancellationToken));
            faults.AddRange(await AgentsAsync(cancellationToken));
            faults.AddRange(await FieldsAsync(wanted, cancellationToken));
        }
        catch (RemoteException failure)
        {
            faults.Add(failure.Kind == RemoteFailureKind.NotAllowed
                ? new SetupFault($"{Section}:ApiKey", failure.Message, "Copy the API key again from the Profile Settings of BugBridge's agent, and check that the agent is active.")
                : new SetupFault($"{Section}:BaseUrl", failure.Message, "Check that it is the account's own address (https://acme.freshdesk.com, not a custom domain), and that it can be reached from here."));
        }

        return faults.ToImmutable();
    }

    private async Task<IReadOnlyList<SetupFault>> AccountAsync(CancellationToken cancellationToken)
    {
        using var answer = await api.MeAsync(cancellationToken);
        var faults = new List<SetupFault>();
        if (answer.Content is not { Id: > 0 } me)
        {
            throw FreshdeskSite.Unreadable("it does not identify BugBridge's account");
        }

        if (me.TicketScope is { } scope and not AllTickets)
        {
            faults.Add(new SetupFault(Agent, $"It sees only the tickets of {(scope == 2 ? "its groups" : "its own")}.", "Set its ticket scope to Global Access (Admin, Team, Agents)."));
        }

        if (answer.Headers?.Date is { } theirs && (clock.GetUtcNow() - theirs).Duration() is var skew && skew > MostSkew)
        {
            faults.Add(new SetupFault(
                "Clock of this machine", $"It differs from Freshdesk's by {skew.TotalMinutes:0.#} minutes.", "Set the clock from a time server (NTP).", IsFatal: false));
        }

        if (Limit(answer.Headers) is { } limit && limit < settings.CallsPerMinute)
        {
            faults.Add(new SetupFault(
                $"{Section}:CallsPerMinute",
                $"Freshdesk allows this account {limit} calls a minute in total, but {settings.CallsPerMinute} are set.",
                $"Set it below {limit} to leave some for other apps.",
                IsFatal: false));
        }

        return faults;
    }

    private static int? Limit(HttpResponseHeaders? headers) =>
        headers is not null && headers.TryGetValues("X-RateLimit-Total", out var values) && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;

    private async Task<IReadOnlyList<SetupFault>> AgentsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await api.AgentsAsync(page: 1, cancellationToken) is { Count: > 0 }
                ? []
                : [new SetupFault(Agent, "Freshdesk lists no agents, so BugBridge cannot distinguish reps from customers.", "Use the agent the role Administrator.")];
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.NotAllowed)
        {
            return [new SetupFault(Agent, "It cannot see who the agents are, so BugBridge cannot distinguish reps from customers.", "Give it the role Administrator (Admin, Team, Agents).")];
        }
    }

    private async Task<IReadOnlyList<SetupFault>> FieldsAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var faults = new List<SetupFault>();
        foreach (var name in wanted.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await fields.FindAsync(name, cancellationToken) is null)
            {
                faults.Add(new SetupFault(
                    $"Freshdesk ticket field {name}",
                    "There is no custom ticket field with this name or label.",
                    "Create it (Admin, Workflows, Ticket Fields), or correct the configuration.",
                    IsFatal: false));
            }
        }

        return faults;
    }
}
