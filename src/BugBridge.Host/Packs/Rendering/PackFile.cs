using System.Text;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack written down.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its text; empty where it is none.</param>
internal sealed record PackFile(string Name, string MediaType, string Content)
{
    private byte[]? _bytes;

    /// <summary>Whether it can be printed: PDF and workbooks cannot.</summary>
    public bool IsText => _bytes is null;

    /// <summary>Writes a pack down, with no secret in it.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="period">The period as it is written in the file's name.</param>
    /// <param name="format">How.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="guard">Takes secrets out.</param>
    /// <param name="table">For CSV: which table, or null for the first.</param>
    /// <param name="printer">For PDF: who prints it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PackTableException">It has no table of that name.</exception>
    /// <exception cref="PrintException">It cannot be printed here.</exception>
    public static async Task<PackFile> WriteAsync(
        Pack pack, string period, PackFormat format, Words words, SecretGuard guard, string? table = null, PdfPrinter? printer = null, CancellationToken cancellationToken = default)
    {
        var file = new PackFile($"{pack.Name}-{period}.{format.ToString().ToLowerInvariant()}", MediaTypeOf(format), string.Empty);
        return format switch
        {
            PackFormat.Pdf => file with { _bytes = await (printer ?? throw new PrintException("PDF is not made here.")).PrintAsync(guard.Clean(await HtmlAsync(pack, words)), cancellationToken) },
            PackFormat.Xlsx => file with { _bytes = await Workbook.WriteAsync(PackCsv.All(pack), guard) },
            _ => file with { Content = guard.Clean(await TextAsync(pack, format, words, table)) },
        };
    }

    /// <summary>As bytes; CSV with the mark by which spreadsheets know UTF-8.</summary>
    public byte[] Bytes() => _bytes ?? [.. MediaType.StartsWith("text/csv", StringComparison.Ordinal) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Content)];

    private static string MediaTypeOf(PackFormat format) => format switch
    {
        PackFormat.Html => "text/html; charset=utf-8",
        PackFormat.Md => "text/markdown; charset=utf-8",
        PackFormat.Csv => "text/csv; charset=utf-8",
        PackFormat.Pdf => "application/pdf",
        PackFormat.Xlsx => Workbook.MediaType,
        _ => "application/json; charset=utf-8",
    };

    private static async Task<string> TextAsync(Pack pack, PackFormat format, Words words, string? table) => format switch
    {
        PackFormat.Html => await HtmlAsync(pack, words),
        PackFormat.Md => PackMarkdown.Write(pack, words) + "\n",
        PackFormat.Csv => Csv(pack, table),
        _ => PackJson.Write(pack) + "\n",
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
