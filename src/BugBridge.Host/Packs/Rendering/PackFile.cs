using System.Text;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack written down.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its text.</param>
internal sealed record PackFile(string Name, string MediaType, string Content)
{
    /// <summary>Writes a pack down, with no secret in it.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="period">The period as it is written in the file's name.</param>
    /// <param name="format">How.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="guard">Takes secrets out.</param>
    /// <param name="table">For CSV: which table, or null for the first.</param>
    /// <exception cref="PackTableException">It has no table of that name.</exception>
    public static async Task<PackFile> WriteAsync(
        Pack pack, string period, PackFormat format, Words words, SecretGuard guard, string? table = null)
    {
        var content = format switch
        {
            PackFormat.Html => await HtmlAsync(pack, words),
            PackFormat.Md => PackMarkdown.Write(pack, words) + "\n",
            PackFormat.Csv => Csv(pack, table),
            _ => PackJson.Write(pack) + "\n",
        };
        return new PackFile($"{pack.Name}-{period}.{format.ToString().ToLowerInvariant()}", MediaTypeOf(format), guard.Clean(content));
    }

    /// <summary>As bytes; CSV with the mark by which spreadsheets know UTF-8.</summary>
    public byte[] Bytes() => [.. MediaType.StartsWith("text/csv", StringComparison.Ordinal) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Content)];

    private static string MediaTypeOf(PackFormat format) => format switch
    {
        PackFormat.Html => "text/html; charset=utf-8",
        PackFormat.Md => "text/markdown; charset=utf-8",
        PackFormat.Csv => "text/csv; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    private static async Task<string> HtmlAsync(Pack pack, Words words)
    {
        await using var html = new StringWriter();
        await PackDocument.WriteAsync(pack, words, html);
        return html.ToString();
    }

    private static string Csv(Pack pack, string? name)
    {
        var table = PackCsv.Find(pack, name) ?? throw new PackTableException(
            name is null ? $"The pack {pack.Name} has no table." : $"The pack {pack.Name} has no table '{name}'. It has: {string.Join(", ", PackCsv.Tables(pack))}.");
        using var csv = new StringWriter();
        PackCsv.Write(table, csv);
        return csv.ToString();
    }
}
