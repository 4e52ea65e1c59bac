using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>The tickets behind the figures of first contact, each with why it counts as it does.</summary>
internal sealed class ContactFigures(IFirstContactView view, TicketLists lists, FirstContactSettings settings, TimeProvider clock) : IFigureSource
{
    public string Name => FirstContactPack.Report;

    public async Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken)
    {
        if (QuestionOf(figure) is not { } question || RuleOf(figure) is not { } rule)
        {
            return null;
        }

        var at = clock.GetUtcNow();
        var ids = await view.TicketsAsync(question, rule, period, at, cancellationToken);
        return lists.Of(
            await TitleAsync(question, words, cancellationToken),
            ids,
            words,
            [new("counts", words["Counts as"]), new("why", words["Why"]), new("solved", words["First solved"])],
            ticket =>
            {
                var outcome = rule.OutcomeOf(ticket.Contact, ticket.IsMerged, period.Until, at);
                return [new PackCell(words.Name(outcome), outcome.ToString()), PackCell.Of(words.Reasons(rule, ticket, at)), words.Cell(ticket.Contact?.SolvedAt)];
            });
    }

    private static ContactQuestion? QuestionOf(FigureAddress figure)
    {
        ContactQuestion? question = NamesOf<ContactFigure>.Find(figure.Of) is { } named ? new(named)
            : NamesOf<ContactOutcome>.Find(figure.Of) is { } outcome ? new(ContactFigure.Counted) { Outcome = outcome }
            : null;
        var by = NamesOf<ContactBreakdown>.Find(figure.By);
        var isNoGroup = by == ContactBreakdown.Offer && figure.Key is not ("true" or "false");
        return figure.By is not null && (by is null || isNoGroup || question?.Figure >= ContactFigure.Received) ? null : question is null ? null : question with { By = by, Key = figure.Key };
    }

    private FirstContactRule? RuleOf(FigureAddress figure)
    {
        var rule = new FirstContactRule(settings);
        return figure.Rule is null ? rule : NamesOf<FirstContactKind>.Find(figure.Rule) is { } kind ? rule with { Kind = kind } : null;
    }

    private async Task<string> TitleAsync(ContactQuestion question, Words words, CancellationToken cancellationToken)
    {
        var figure = question.Outcome is { } outcome ? words.Name(outcome) : words.Name(question.Figure);
        return question.By is not { } by ? figure
            : by == ContactBreakdown.Offer ? $"{figure} · {words[question.Key == "true" ? "With a known issue" : "Without a known issue"]}"
            : $"{figure} · {words.Name(by)}: {await GroupAsync(by, question.Key, words, cancellationToken)}";
    }

    private async Task<string> GroupAsync(ContactBreakdown by, string? key, Words words, CancellationToken cancellationToken) => (by, key) switch
    {
        (ContactBreakdown.Rep or ContactBreakdown.Solver, null) => words["Nobody"],
        (_, null) => words["Not set"],
        (ContactBreakdown.Rep or ContactBreakdown.Solver, _) => await view.NameOfRepAsync(key, cancellationToken),
        _ => key,
    };
}
