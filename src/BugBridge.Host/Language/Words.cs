using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using BugBridge.Core.Calendar;

namespace BugBridge.Host.Language;

/// <summary>
/// Speaks to a reader: texts in the reader's language, numbers and dates in the reader's culture, times in the zone of the reports. The
/// English text is the key; the resource files (<c>AREA.es.resx</c>, beside this class or with a feature) hold the others, and a text that they lack
/// stays English. A text that stands in several of them is the same in all.
/// </summary>
internal sealed class Words
{
    private const string Spanish = ".es.resources";

    private static readonly ImmutableArray<ResourceManager> Areas =
    [
        .. typeof(Words).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo("es")).GetManifestResourceNames()
            .Where(name => name.EndsWith(Spanish, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new ResourceManager(name[..^Spanish.Length], typeof(Words).Assembly)),
    ];

    private readonly ImmutableArray<ResourceSet> _texts;

    /// <param name="culture">The reader's: language and region.</param>
    /// <param name="zone">The zone of the reports.</param>
    public Words(CultureInfo culture, TimeZoneInfo zone)
    {
        (Culture, Zone) = (culture, zone);
        var language = culture.IsNeutralCulture ? culture : culture.Parent;
        _texts = [.. Areas.Select(area => area.GetResourceSet(language, createIfNotExists: true, tryParents: false)).OfType<ResourceSet>()];
    }

    /// <summary>Those that a setting asks for.</summary>
    public static Words For(ReportSettings settings) => new(CultureInfo.GetCultureInfo(settings.Language), settings.Zone);

    /// <summary>The reader's culture.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The zone of the reports.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>A text.</summary>
    /// <param name="english">What it is in English.</param>
    public string this[string english] => _texts.Select(texts => texts.GetString(english)).FirstOrDefault(text => text is not null) ?? english;

    /// <summary>A text with gaps, <c>{0}</c> and so on, which are filled in the reader's culture.</summary>
    public string Of(string english, params object?[] gaps) => string.Format(Culture, this[english], gaps);

    /// <summary>A whole number with its groups of digits.</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A number with one digit after the point.</summary>
    public string Number(double number) => number.ToString("N1", Culture);

    /// <summary>A share from 0 to 1 as a percentage; a dash when there is nothing of which it could be one.</summary>
    public string Share(double? share) => share is { } one ? one.ToString("P1", Culture) : "–";

    /// <summary>A day.</summary>
    public string Date(DateOnly? day) => day?.ToString("d MMM yyyy", Culture) ?? "–";

    /// <summary>A day whose year is plain: <c>8 December</c>, <c>8 de diciembre</c>.</summary>
    public string Day(DateOnly day) => day.ToString(this["d MMMM"], Culture);

    /// <summary>A moment, to the minute, in the zone of the reports.</summary>
    public string Time(DateTimeOffset? moment) =>
        moment is { } time ? TimeZoneInfo.ConvertTime(time, Zone).ToString("d MMM yyyy HH:mm", Culture) : "–";

    /// <summary>How long something took, in its two largest units.</summary>
    public string Length(TimeSpan? length) => length switch
    {
        null => "–",
        { TotalMinutes: < 1 } => Of("{0} s", (int)length.Value.TotalSeconds),
        { TotalHours: < 1 } => Of("{0} min", (int)length.Value.TotalMinutes),
        { TotalDays: < 1, Minutes: 0 } => Of("{0} h", length.Value.Hours),
        { TotalDays: < 1 } => Of("{0} h {1} min", length.Value.Hours, length.Value.Minutes),
        { Hours: 0 } => Of("{0} d", (int)length.Value.TotalDays),
        _ => Of("{0} d {1} h", (int)length.Value.TotalDays, length.Value.Hours),
    };

    /// <summary>A length of business hours: never in days, which would not be told from those of 24 hours. Negative ones have a sign.</summary>
    public string BusinessLength(TimeSpan? length) => length switch
    {
        null => "–",
        { Ticks: < 0 } => "−" + BusinessLength(length.Value.Negate()),
        { TotalDays: < 1 } => Length(length),
        { Minutes: 0 } => Of("{0} h", (int)length.Value.TotalHours),
        _ => Of("{0} h {1} min", (int)length.Value.TotalHours, length.Value.Minutes),
    };

    /// <summary>An amount of the currency in which accounts are counted, from hundredths.</summary>
    public string Money(long cents) => (cents / 100m).ToString("N0", Culture);

    /// <summary>A month or quarter as people write it within a sentence: <c>October 2026</c>, <c>octubre de 2026</c>, <c>Q4 2026</c>.</summary>
    public string Name(Period period) => period.Kind == PeriodKind.Month
        ? period.First.ToString("Y", Culture)
        : Of("Q{0} {1}", ((period.First.Month - 1) / 3) + 1, period.First.Year);
}
