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
    private const string Agent = "Freshdesk agent of the bridge";
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
                ? new SetupFault($"{Section}:ApiKey", failure.Message, "Copy the API key anew from the Profile Settings of the bridge's agent, and see that the agent is not deactivated.")
                : new SetupFault($"{Section}:BaseUrl", failure.Message, "Check that it is the account's own address (https://acme.freshdesk.com, no domain of your own), and that it can be reached from here."));
        }

        return faults.ToImmutable();
    }

    private async Task<IReadOnlyList<SetupFault>> AccountAsync(CancellationToken cancellationToken)
    {
        using var answer = await api.MeAsync(cancellationToken);
        var faults = new List<SetupFault>();
        if (answer.Content is not { Id: > 0 } me)
        {
            throw FreshdeskSite.Unreadable("it does not tell who the bridge is");
        }

        if (me.TicketScope is { } scope and not AllTickets)
        {
            faults.Add(new SetupFault(Agent, $"It sees only the tickets of {(scope == 2 ? "its groups" : "its own")}.", "Set its ticket scope to Global Access (Admin, Team, Agents)."));
        }

        if (answer.Headers?.Date is { } theirs && (clock.GetUtcNow() - theirs).Duration() is var skew && skew > MostSkew)
        {
            faults.Add(new SetupFault(
                "Clock of this machine", $"It differs from Freshdesk's by {skew.TotalMinutes:0.#} minutes.", "Let the machine set its clock from a time server.", IsFatal: false));
        }

        if (Limit(answer.Headers) is { } limit && limit < settings.CallsPerMinute)
        {
            faults.Add(new SetupFault(
                $"{Section}:CallsPerMinute",
                $"Freshdesk allows this account {limit} calls a minute, for all that use it together, and {settings.CallsPerMinute} are set.",
                $"Set it below {limit}, so that something is left for others.",
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
                : [new SetupFault(Agent, "Freshdesk names no agents, so reps cannot be told from customers.", "Give the agent the role Administrator.")];
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.NotAllowed)
        {
            return [new SetupFault(Agent, "It may not see who the agents are, so reps cannot be told from customers.", "Give it the role Administrator (Admin, Team, Agents).")];
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
