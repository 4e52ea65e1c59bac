using System.Collections.Immutable;
using BugBridge.Core.Usability;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Host;

namespace BugBridge.Tests.Usability;

/// <summary>Categories and cases for tests.</summary>
internal static class Some
{
    public static UsabilityCategories Categories { get; } = new(
        new UsabilityTickets
        {
            Tags = ["usability"],
            Forms = ["Feedback"],
            Fields = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("Kind", ["Usability"]),
        },
        [
            new Category("finding", "Finding things")
            {
                Tags = ["ux-nav"],
                Fields = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("Area", ["Menu", "Search"]),
                Phrases = ["where is the export", "no encuentro", "finde nicht"],
            },
            new Category("forms", "Forms") { Tags = ["ux-forms"], Phrases = ["date format", "formato de fecha", "für das Formular", "required"] },
            new Category("wording", "Wörter & Words") { Phrases = ["what does it mean", "qué significa"] },
        ]);

    /// <summary>The categories that are shipped.</summary>
    public static UsabilityCategories Shipped => CategoriesFile.Read(SourceTree.PathOf("config/usability-categories.json")).Categories!;

    public static UsabilitySettings Settings(UsabilityCategories? categories = null)
    {
        var settings = new UsabilitySettings();
        settings.Use(categories ?? Categories);
        return settings;
    }

    public static UsabilityCase Case(string ticketId, string? category = "finding", DateTimeOffset? at = null) => new()
    {
        TicketId = ticketId,
        IsCounted = true,
        CreatedAt = at ?? new DateTimeOffset(2026, 10, 10, 12, 0, 0, TimeSpan.Zero),
        Subject = "Where is the export",
        Text = "I looked for it.",
        Signs = "tag\tusability",
        Placement = category is null ? Placement.None : new Placement(category, PlacedBy.Subject, "where is the export"),
        PlacedWith = Categories.Fingerprint,
    };
}
