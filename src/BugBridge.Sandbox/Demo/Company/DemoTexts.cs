using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Demo.Topics;
using Markdig;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Fills the texts' slots, adds greetings and signatures, and makes HTML of them.</summary>
internal sealed class DemoTexts(Random random)
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UseSoftlineBreakAsHardlineBreak().Build();
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _voices = TextFiles.Lists("voices.md");
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _names = TextFiles.Lists("names.md");
    private readonly Dictionary<string, Queue<string>> _waiting = new(StringComparer.Ordinal);

    /// <summary>A list of names, by its own name and language.</summary>
    public ImmutableArray<string> Names(string list, DemoLanguage language) => _names[Suffixed(list, language)];

    /// <summary>Something of the reps' and customers' usual words. Comes again only when all others were used.</summary>
    public string Voice(string list, DemoLanguage language) => Voice(Suffixed(list, language));

    /// <summary>The same for lists that have one language.</summary>
    public string Voice(string list)
    {
        if (!_waiting.TryGetValue(list, out var queue) || queue.Count == 0)
        {
            _waiting[list] = queue = new Queue<string>(random.Shuffled(_voices[list]));
        }

        return queue.Dequeue();
    }

    /// <summary>Names and numbers for the slots of one ticket: the same slot has the same value throughout.</summary>
    public Func<string, string> Slots(DemoLanguage language)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{order}"] = Number("SO-", 48_000, 61_000),
            ["{invoice}"] = Number("INV-2026-", 1_000, 9_999),
            ["{sku}"] = Number(random.Of(["AX-", "KT-", "MB-", "PR-", "TL-"]), 1_000, 9_999),
            ["{n}"] = Number(string.Empty, 12, 90),
            ["{product}"] = random.Of(Names("product", language)),
            ["{warehouse}"] = random.Of(Names("warehouse", language)),
        };
        return text => values.Aggregate(text, (filled, slot) => filled.Replace(slot.Key, slot.Value, StringComparison.Ordinal));
    }

    /// <summary>A customer's mail has a greeting and a signature; what is typed into a form has none.</summary>
    public string Dressed(string text, string channel, DemoLanguage language, DemoCustomer customer) => channel is "email"
        ? $"{Voice("greet", language)}\n\n{text}\n\n{Voice("close", language)}\n{customer.FirstName}\n{customer.Account.Name}"
        : text;

    /// <summary>Markdown as HTML.</summary>
    public static string Html(string markdown) => Markdig.Markdown.ToHtml(markdown, Markdown).Trim();

    private static string Suffixed(string list, DemoLanguage language) => list + (language == DemoLanguage.Spanish ? "-es" : "-en");

    private string Number(string prefix, int from, int to) => prefix + random.Between(from, to).ToString(CultureInfo.InvariantCulture);
}
