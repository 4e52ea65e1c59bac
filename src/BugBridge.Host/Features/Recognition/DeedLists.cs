using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Recognition;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Recognition;

/// <summary>The issues for which a rep is thanked. There is no list for a rep who opted out.</summary>
internal sealed class DeedLists(IRecognitionView view, IFirstContactView names) : IFigureSource
{
    /// <summary>The breakdown by rep.</summary>
    public const string Rep = "rep";

    public string Name => RecognitionPack.Report;

    public async Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken)
    {
        if (NamesOf<DeedKind>.Find(figure.Of) is not { } kind || figure is not { By: Rep, Key: { } repId })
        {
            return null;
        }

        var deeds = await view.DeedsAsync(repId, kind, period, cancellationToken);
        if (deeds.IsEmpty)
        {
            // Whoever opted out is not named here either.
            return null;
        }

        var title = $"{words.Name(kind)} · {await names.NameOfRepAsync(repId, cancellationToken)}";
        return FigureList.Of(title, deeds, some => Table(some, words));
    }

    private static PackTable Table(IEnumerable<ListedDeed> deeds, Words words) => new(
        "issues",
        words["Issues"],
        [new("issue", words["Issue"]), new("summary", words["Summary"]), new("status", words["Status"]), new("counts", words["Counts from"]), new("why", words["Why"])],
        [
            .. deeds.Select(one => ImmutableArray.Create(
                PackCell.Of(one.Issue.Key, PageAddress.OfIssue(one.Issue.Key)),
                PackCell.Of(one.Summary),
                PackCell.Of(one.Status),
                words.Cell(one.Deed.At),
                PackCell.Of(Why(one, words)))),
        ])
    {
        IfEmpty = words["Nothing in this period."],
    };

    private static string Why(ListedDeed one, Words words) => one.Deed.Kind switch
    {
        DeedKind.Confirmed => words["The rep reported it first, and engineering confirmed it."],
        DeedKind.Fixed => words["The rep reported it first, and it was fixed."],
        _ => words.Of("The rep merged it into {0}, which engineering confirmed.", one.MergedInto ?? "–"),
    };
}
