using System.Text;
using BugBridge.Host.Configuration;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>
/// Has a browser print a self-contained page. It gets no network, no script and none of our variables; its files are in a folder that only our account can read
/// and that is removed. One page is printed at a time.
/// </summary>
internal sealed class PdfPrinter(PdfSettings settings, TimeProvider clock) : IDisposable
{
    private const string Missing =
        "PDF needs Chromium or Google Chrome on the machine where BugBridge runs. Install the package chromium-headless-shell or chromium, or give its path in Pdf:Chromium. The HTML prints the same from any browser.";

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Whether there is a browser that prints.</summary>
    public bool CanPrint => Browser is not null;

    private string? Browser => Chromium.Find(settings.Chromium, Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The page as a PDF.</summary>
    /// <exception cref="PrintException">There is no browser, it took too long, or it failed.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        var browser = Browser ?? throw new PrintException(Missing);
        using var limit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _oneAtATime.WaitAsync(ending.Token);
            try
            {
                return await PrintAsync(browser, html, ending.Token);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PrintException($"Printing took longer than {settings.TimeLimit.TotalSeconds:0} s (Pdf:TimeLimit).");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<byte[]> PrintAsync(string browser, string html, CancellationToken cancellationToken)
    {
        // Its rights are ours alone from the first moment.
        var folder = Directory.CreateTempSubdirectory("bugbridge-print-");
        try
        {
            var (page, print) = (Path.Combine(folder.FullName, "pack.html"), Path.Combine(folder.FullName, "pack.pdf"));
            await PrivateFiles.ReplaceAsync(page, Encoding.UTF8.GetBytes(OnPaper(html)), cancellationToken);
            await PrintProcess.RunAsync(PrintJob.Of(browser, folder.FullName, page, print), cancellationToken);
            return File.Exists(print) ? await File.ReadAllBytesAsync(print, cancellationToken) : throw new PrintException($"{browser} printed nothing. Run it by hand to see why.");
        }
        finally
        {
            await RemoveAsync(folder);
        }
    }

    // What the browser started may still write for a moment after it ended.
    private async Task RemoveAsync(DirectoryInfo folder)
    {
        for (var tries = 0; tries < 20 && Directory.Exists(folder.FullName); tries++)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, CancellationToken.None);
            }
        }
    }

    /// <summary>On the paper that is set, and with a policy by which nothing in it runs or is fetched.</summary>
    private string OnPaper(string html)
    {
        var paper = settings.Paper.ToString();
        return html
            .Replace("<head>", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">", StringComparison.Ordinal)
            .Replace("</head>", $"<style>@page {{ size: {paper}; }} @page wide {{ size: {paper} landscape; }}</style></head>", StringComparison.Ordinal);
    }
}
