using System.Collections.Immutable;
using BugBridge.Core.Erasure;
using BugBridge.Core.Masking;
using BugBridge.Core.Usability;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Usability;

/// <summary>Forgets the words of cases, and of examples in reviews that were closed.</summary>
internal sealed class UsabilityForgetting : IForgets
{
    private const string Cases =
        $"""
        UPDATE "UsabilityCases" SET "Subject" = '{ErasedText.Mark}', "Text" = '{ErasedText.Mark}', "Evidence" = NULL
        WHERE "TicketId" = @p0 OR "CarriedFrom" = @p0
        """;

    private const string Close = "UPDATE \"ClosedReviews\" SET \"Data\" = @p1 WHERE \"Period\" = @p0";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Cases, [erasure.TicketId], keeping.Ending);
        await ForgetExamplesAsync(erasure.TicketId, keeping);
    }

    private static async Task ForgetExamplesAsync(string ticketId, PlanKeeping keeping)
    {
        foreach (var row in await keeping.Transaction.Context.ClosedReviews.Where(row => row.Data.Contains($"\"{ticketId}\"")).ToListAsync(keeping.Ending))
        {
            var review = ReviewJson.Read(row.Data);
            var erased = review with
            {
                UnplacedExamples = Erased(review.UnplacedExamples, ticketId),
                Categories = [.. review.Categories.Select(category => category with { Examples = Erased(category.Examples, ticketId) })],
            };
            await keeping.Transaction.ExecuteAsync(Close, [row.Period, ReviewJson.Write(erased, ReviewJson.CountedIn(row.Data))], keeping.Ending);
        }
    }

    private static ImmutableArray<ReviewExample> Erased(ImmutableArray<ReviewExample> examples, string ticketId) =>
        [.. examples.Select(example => example.TicketId == ticketId ? example with { Subject = ErasedText.Mark, Text = ErasedText.Mark, SharedWords = [] } : example)];
}
