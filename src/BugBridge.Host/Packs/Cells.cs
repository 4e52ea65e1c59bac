using BugBridge.Host.Language;

namespace BugBridge.Host.Packs;

/// <summary>Cells in the reader's culture.</summary>
internal static class Cells
{
    public static PackCell Cell(this Words words, long number) => new(words.Number(number), number);

    public static PackCell Cell(this Words words, DateOnly? day) => new(words.Date(day), day);

    public static PackCell Cell(this Words words, DateTimeOffset? moment) => new(words.Time(moment), moment);

    /// <summary>A share from 0 to 1, or null.</summary>
    public static PackCell ShareCell(this Words words, double? share) => new(words.Share(share), share);

    /// <summary>A length of time; programs get seconds.</summary>
    public static PackCell Cell(this Words words, TimeSpan? length) => new(words.Length(length), length?.TotalSeconds);

    /// <summary>An amount of money from hundredths; programs get whole units.</summary>
    public static PackCell MoneyCell(this Words words, long cents) => new(words.Money(cents), cents / 100m);
}
