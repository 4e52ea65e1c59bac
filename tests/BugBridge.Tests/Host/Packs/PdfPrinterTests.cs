using System.Text;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

/// <summary>Printing, with scripts in the place of the browser. The acceptance tests print with a real one.</summary>
public sealed class PdfPrinterTests : IDisposable
{
    private const string ReadsItsArguments = "for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) out=\"${a#--print-to-pdf=}\";; file://*) page=\"${a#file://}\";; esac; done\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-browser-");

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_printed_is_the_pack_on_the_paper_that_is_set_with_no_secret_in_it()
    {
        using var printer = Printer("cp \"$page\" \"$out\"", PaperSize.Letter);
        var guard = new SecretGuard(new BridgeSettings { Jira = { Token = "hidden-token-1" } });

        var file = await PackFile.WriteAsync(SomePack.Of("It is hidden-token-1", 1), "2026-10", PackFormat.Pdf, new(System.Globalization.CultureInfo.GetCultureInfo("en"), TimeZoneInfo.Utc), guard, null, printer, Ending);

        var page = Encoding.UTF8.GetString(file.Bytes());
        Assert.Equal(("fcr-2026-10.pdf", "application/pdf"), (file.Name, file.MediaType));
        Assert.Contains("It is", page, StringComparison.Ordinal);
        Assert.Contains("size: Letter landscape", page, StringComparison.Ordinal);
        Assert.Contains("<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-token-1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_gets_none_of_our_variables_and_its_files_are_private_and_removed()
    {
        using var printer = Printer("{ env; stat -c %a \"$(dirname \"$page\")\" \"$page\"; dirname \"$page\"; } > \"$out\"");
        Environment.SetEnvironmentVariable("BUGBRIDGE_TEST_SECRET", "of-this-process");

        var lines = Encoding.UTF8.GetString(await printer.PrintAsync("<html><head></head></html>", Ending)).TrimEnd().Split('\n');

        Assert.DoesNotContain(lines, line => line.Contains("of-this-process", StringComparison.Ordinal));
        Assert.Equal(["700", "600"], lines[^3..^1]);
        Assert.False(Directory.Exists(lines[^1]));
    }

    [Fact]
    public async Task What_went_wrong_is_told_with_what_the_browser_said_last()
    {
        using var printer = Printer("echo first >&2; echo 'the last words' >&2; exit 7");

        var failure = await Assert.ThrowsAsync<PrintException>(() => printer.PrintAsync("<html></html>", Ending));

        Assert.Contains("failed with code 7: the last words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_never_ends_is_ended_when_its_time_is_over()
    {
        var clock = new FakeTimeProvider();
        var running = Path.Combine(_folder.FullName, "running");
        using var printer = Printer($"echo $$ > '{running}'; exec sleep 600", clock: clock);
        using var watcher = new FileSystemWatcher(_folder.FullName) { EnableRaisingEvents = true };
        var started = new TaskCompletionSource();
        watcher.Changed += (_, change) => Mark(change, started);

        var printing = printer.PrintAsync("<html></html>", Ending);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30), Ending);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("took longer than 60 s", (await Assert.ThrowsAsync<PrintException>(() => printing)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"/proc/{(await File.ReadAllTextAsync(running, Ending)).Trim()}"));
    }

    [Fact]
    public async Task Without_a_browser_it_says_what_to_install()
    {
        using var printer = new PdfPrinter(new PdfSettings { Chromium = "/no/such/browser" }, TimeProvider.System);

        Assert.False(printer.CanPrint);
        Assert.Contains("Install the package chromium", (await Assert.ThrowsAsync<PrintException>(() => printer.PrintAsync("<html></html>", Ending))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_is_looked_for_in_the_folders_of_the_path_the_lightest_first()
    {
        foreach (var name in new[] { "google-chrome", "chromium-headless-shell" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), string.Empty);
        }

        Assert.Equal(Path.Combine(_folder.FullName, "chromium-headless-shell"), Chromium.Find(string.Empty, $"/none{Path.PathSeparator}{_folder.FullName}"));
        Assert.Null(Chromium.Find(string.Empty, "/none"));
        Assert.Null(Chromium.Find(string.Empty, null));
    }

    private static void Mark(FileSystemEventArgs change, TaskCompletionSource started)
    {
        if (change.Name == "running")
        {
            started.TrySetResult();
        }
    }

    private PdfPrinter Printer(string script, PaperSize paper = PaperSize.A4, TimeProvider? clock = null)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser's place is taken by a shell script.");
        var browser = Path.Combine(_folder.FullName, "browser");
        File.WriteAllText(browser, "#!/bin/sh\n" + ReadsItsArguments + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new PdfPrinter(new PdfSettings { Chromium = browser, Paper = paper }, clock ?? TimeProvider.System);
    }
}
