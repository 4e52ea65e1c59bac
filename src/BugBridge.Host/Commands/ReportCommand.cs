using System.CommandLine;
using BugBridge.Core.Calendar;
using BugBridge.Host.Composition;
using BugBridge.Host.Features;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Commands;

/// <summary><c>report NAME</c>: a pack, printed or in a file.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Name = new Argument<string>("NAME") { Description = "The report." }
        .AcceptOnlyFromAmong([.. PackSources.Known]);

    private static readonly Option<string?> Month = new("--month", "--period", "-m")
    {
        Description = "The month (2026-10) or quarter (2026-Q4); default: last month.",
        HelpName = "YYYY-MM",
    };

    private static readonly Option<PackFormat?> Format = new("--format", "-f")
    {
        Description = "md (for reading and chats), html (one self-contained file that prints well), pdf (the same as a PDF; needs Chromium), xlsx (all its tables), csv (one table) or json. Default: plain text in a terminal, otherwise md.",
    };

    private static readonly Option<string?> Table = new("--table") { Description = "With csv: the name of the table; default: the first." };
    private static readonly Option<string?> Language = new("--language") { Description = "en or es, with a region if you like (es-MX); default: Reports:Language." };
    private static readonly Option<string?> File = new("--output", "-o") { Description = "Write to this file instead of printing.", HelpName = "FILE" };

    public static Command Create(Working working)
    {
        var command = new Command("report", "Print a report for a month or quarter: fcr (first-contact resolution), usability, reporters (recognition), promises or ranking.")
        {
            Name, Month, Format, Table, Language, File,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Table) is not null && result.GetValue(Format) != PackFormat.Csv)
            {
                result.AddError("--table goes with --format csv.");
            }

            if (result.GetValue(File) is null && result.GetValue(Format) is PackFormat.Pdf or PackFormat.Xlsx)
            {
                result.AddError("pdf and xlsx cannot be printed here: name a file with --output FILE.");
            }
        });
        command.SetAction(working(ReportAsync));
        return command;
    }

    private static async Task<int> ReportAsync(Session session, CancellationToken cancellationToken)
    {
        var settings = Spoken(session);
        if (settings.Faults().FirstOrDefault() is { } fault)
        {
            session.Aside.Line($"{fault.Problem} {fault.Remedy}");
            return ExitCode.BadSettings;
        }

        try
        {
            var period = Period.Read(session.Arguments.GetValue(Month), session.Around.Clock.GetUtcNow(), settings.Zone);
            return await ReportAsync(session, period, Words.For(settings), cancellationToken);
        }
        catch (PrintException refused)
        {
            session.Aside.Line(refused.Message);
            return ExitCode.Failed;
        }
        catch (Exception refused) when (refused is PeriodException or PackTableException)
        {
            session.Aside.Line(refused.Message);
            return ExitCode.BadSettings;
        }
    }

    private static async Task<int> ReportAsync(Session session, Period period, Words words, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var services = new ServiceCollection()
            .AddLogging().AddPipeline(session.Settings, store, remotes, session.Around.Clock).AddReports().BuildServiceProvider();
        var source = services.GetRequiredService<PackSources>().Find(session.Arguments.GetRequiredValue(Name))!;
        var pack = await source.MakeAsync(period, words, cancellationToken);
        return await GiveAsync(session, pack, period, words, cancellationToken);
    }

    private static async Task<int> GiveAsync(Session session, Pack pack, Period period, Words words, CancellationToken cancellationToken)
    {
        var (format, path) = (session.Arguments.GetValue(Format), session.Arguments.GetValue(File));
        if (format is null && path is null && session.Answer.IsTerminal)
        {
            session.Answer.Pack(pack, words);
            return ExitCode.Ok;
        }

        using var printer = new PdfPrinter(session.Settings.Pdf, TimeProvider.System);
        var file = await PackFile.WriteAsync(
            pack, period.ToString(), format ?? PackFormat.Md, words, session.Guard, session.Arguments.GetValue(Table), printer, cancellationToken);
        if (path is not null)
        {
            await using (var output = PrivateFiles.Open(path, FileMode.Create, FileShare.None, FileAccess.Write))
            {
                await output.WriteAsync(file.Bytes(), cancellationToken);
            }

            session.Aside.Line($"Wrote {path}.");
        }
        else
        {
            session.Answer.Text(file.Content);
        }

        return ExitCode.Ok;
    }

    private static ReportSettings Spoken(Session session)
    {
        var language = session.Arguments.GetValue(Language);
        return new ReportSettings
        {
            TimeZone = session.Settings.Reports.TimeZone,
            BusinessHours = session.Settings.Reports.BusinessHours,
            Language = language ?? session.Settings.Reports.Language,
        };
    }
}
