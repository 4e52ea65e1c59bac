using System.CommandLine;
using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Composition;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary><c>erase</c>: what the deletion of a ticket or a customer does, by hand.</summary>
internal static class EraseCommand
{
    private const int Page = 100;
    private static readonly Argument<string?> Ticket = new("ticket") { Description = "The ticket.", Arity = ArgumentArity.ZeroOrOne, HelpName = "TICKET" };
    private static readonly Option<string?> Customer = new("--customer") { Description = "All tickets of this customer (the helpdesk's id).", HelpName = "ID" };

    private static readonly Option<bool> Waiting = new("--waiting") { Description = "List the tickets waiting to be erased, and why." };

    private static readonly Option<string[]> Approve = new("--approve")
    {
        Description = "Erase these tickets that are waiting for approval; 'all' for all of them.",
        HelpName = "TICKET",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Reject = new("--reject")
    {
        Description = "Do not erase these waiting tickets; 'all' for all that need approval.",
        HelpName = "TICKET",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create(Working working)
    {
        var command = new Command(
            "erase",
            "Erase all stored text and names of a ticket or of all tickets of a customer, and remove what was written to Jira. Can be repeated. "
            + "Jira's own history still contains old descriptions; only deleting the issue removes them.")
        {
            Ticket, Customer, Waiting, Approve, Reject, BridgeOptions.Json,
        };
        command.Validators.Add(result =>
        {
            bool[] given =
            [
                result.GetValue(Ticket) is not null, result.GetValue(Customer) is not null, result.GetValue(Waiting),
                result.GetValue(Approve) is { Length: > 0 }, result.GetValue(Reject) is { Length: > 0 },
            ];
            if (given.Count(isGiven => isGiven) != 1)
            {
                result.AddError("Use a ticket, a customer with --customer, or one of --waiting, --approve and --reject.");
            }
        });
        command.SetAction(working(EraseAsync));
        return command;
    }

    private static async Task<int> EraseAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var services = new ServiceCollection()
            .AddLogging().AddPipeline(session.Settings, store, remotes, session.Around.Clock).BuildServiceProvider();
        var planner = services.GetRequiredService<Planner>();
        if (session.Arguments.GetValue(Waiting))
        {
            return await ErasureDeciding.ListAsync(session, store, cancellationToken);
        }

        if (session.Arguments.GetValue(Approve) is { Length: > 0 } approved)
        {
            return await ErasureDeciding.DecideAsync(session, store, planner, approved, isApproved: true, cancellationToken);
        }

        if (session.Arguments.GetValue(Reject) is { Length: > 0 } rejected)
        {
            return await ErasureDeciding.DecideAsync(session, store, planner, rejected, isApproved: false, cancellationToken);
        }

        var view = new ErasureView(0, 0, 0, 0, store.IsDispatching());
        if (session.Arguments.GetValue(Ticket) is { } ticketId)
        {
            view = await EraseAsync(view, ticketId, session, store, planner, cancellationToken);
        }
        else
        {
            await store.Erasures.MarkCustomerAsync(session.Arguments.GetValue(Customer)!, session.Around.Clock.GetUtcNow(), cancellationToken);
            view = await EraseApprovedAsync(view, session, store, planner, cancellationToken);
        }

        await store.Erasures.SealAsync(cancellationToken);
        Print(session, view);
        var isUnknown = view is { Tickets: 0, ErasedBefore: 0, Failed: 0 };
        if (isUnknown && session.Arguments.GetValue(Customer) is { } customerId)
        {
            session.Aside.Line($"Nothing is stored for customer {customerId}.", Tone.Bad);
        }

        return isUnknown || view.Failed > 0 ? ExitCode.Failed : ExitCode.Ok;
    }

    private static async Task<ErasureView> EraseApprovedAsync(ErasureView view, Session session, BridgeStore store, Planner planner, CancellationToken cancellationToken)
    {
        while ((await store.Erasures.DueAsync(session.Around.Clock.GetUtcNow(), 0, Page, cancellationToken)).Where(one => one.Stage == ErasureStage.Approved).ToList() is { Count: > 0 } due)
        {
            foreach (var one in due)
            {
                view = await EraseAsync(view, one.TicketId, session, store, planner, cancellationToken);
            }

            if (view.Failed > 0)
            {
                break;
            }
        }

        return view;
    }

    private static async Task<ErasureView> EraseAsync(
        ErasureView view, string ticketId, Session session, BridgeStore store, Planner planner, CancellationToken cancellationToken)
    {
        if (await store.View.FindTicketAsync(ticketId, cancellationToken) is not { } held)
        {
            session.Aside.Line($"Nothing is stored for ticket {ticketId}.", Tone.Bad);
            return view;
        }

        var plan = Plan.Nothing;
        var asked = new EraseAsked(ticketId, "the operator asked for it", session.Around.Clock.GetUtcNow(), "erase-command");
        var results = await store.Ledger.PlanAsync([asked], (known, change) => plan = planner.Decide(known, change), cancellationToken);
        if (results[0].Failure is { } failure)
        {
            session.Aside.Line($"Ticket {ticketId} could not be erased: {failure.Message}");
            return view with { Failed = view.Failed + 1 };
        }

        return view with
        {
            Tickets = view.Tickets + (held.ErasedAt is null ? 1 : 0),
            ErasedBefore = view.ErasedBefore + (held.ErasedAt is null ? 0 : 1),
            InJira = view.InJira + plan.Actions.Count(action => action is EraseText),
        };
    }

    private static void Print(Session session, ErasureView view)
    {
        if (session.IsJson)
        {
            session.Answer.Data(view);
            return;
        }

        session.Answer.Line($"{view.Tickets} tickets erased, {view.ErasedBefore} already erased; {view.InJira} texts and files to remove from Jira.");
        if (view.InJira > 0)
        {
            session.Answer.Line(view.IsWorkerRunning
                ? "The running worker removes them within seconds."
                : "No worker is running: the next 'sync --once' or 'run' removes them.");
        }
    }
}
