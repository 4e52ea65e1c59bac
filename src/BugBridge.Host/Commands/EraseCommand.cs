using System.CommandLine;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Host.Composition;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary><c>erase</c>: what the deletion of a ticket or a customer does, by hand.</summary>
internal static class EraseCommand
{
    private const int Page = 100;
    private static readonly Argument<string?> Ticket = new("ticket") { Description = "The ticket.", Arity = ArgumentArity.ZeroOrOne, HelpName = "TICKET" };
    private static readonly Option<string?> Customer = new("--customer") { Description = "All tickets of this customer, by the helpdesk's id.", HelpName = "ID" };

    public static Command Create(Working working)
    {
        var command = new Command(
            "erase",
            "Erase all words and names that are held of a ticket or of all tickets of a customer, and take what was written of them to Jira out of it. May be repeated. "
            + "Jira's own history of an issue keeps what stood in its description; only deleting the issue removes that.")
        {
            Ticket, Customer, BridgeOptions.Json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(Ticket) is null) == (result.GetValue(Customer) is null))
            {
                result.AddError("Name a ticket, or a customer with --customer.");
            }
        });
        command.SetAction(working(EraseAsync));
        return command;
    }

    private static async Task<int> EraseAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenStoreAsync(cancellationToken);
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        var planner = new Planner(PipelineServices.PlannerSettings(session.Settings, remotes, store));
        var view = new ErasureView(0, 0, 0, 0, store.IsDispatching());
        if (session.Arguments.GetValue(Ticket) is { } ticketId)
        {
            view = await EraseAsync(view, ticketId, session, store, planner, cancellationToken);
        }
        else
        {
            await store.Erasures.MarkCustomerAsync(session.Arguments.GetValue(Customer)!, session.Around.Clock.GetUtcNow(), cancellationToken);
            view = await EraseDueAsync(view, session, store, planner, cancellationToken);
        }

        await store.Erasures.SealAsync(cancellationToken);
        Print(session, view);
        return view.Failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<ErasureView> EraseDueAsync(ErasureView view, Session session, BridgeStore store, Planner planner, CancellationToken cancellationToken)
    {
        while (await store.Erasures.DueAsync(session.Around.Clock.GetUtcNow(), Page, cancellationToken) is { IsEmpty: false } due)
        {
            foreach (var ticketId in due)
            {
                view = await EraseAsync(view, ticketId, session, store, planner, cancellationToken);
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
            session.Aside.Line($"Nothing is held of ticket {ticketId}.");
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

        session.Answer.Line($"{view.Tickets} tickets erased, {view.ErasedBefore} had been erased before; {view.InJira} texts and files to be taken out of Jira.");
        if (view.InJira > 0)
        {
            session.Answer.Line(view.IsWorkerRunning
                ? "The running worker takes them out within seconds."
                : "No worker is running: the next 'sync --once' or 'run' takes them out.");
        }
    }
}
