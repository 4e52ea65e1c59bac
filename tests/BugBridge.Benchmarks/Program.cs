using System.Globalization;
using System.Text.Json;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Benchmarks;
using BugBridge.Benchmarks.Company;
using BugBridge.Core.Duplicates.Evaluation;

const string Usage = "Usage: dotnet run -c Release --project tests/BugBridge.Benchmarks -- [--json] [--duplicates REPORTS | --pages TICKETS | --file MEGABYTES | --masking]";
const int WindowDays = 365;

var asJson = args.Contains("--json", StringComparer.Ordinal);
var rest = args.Where(argument => argument is not "--json").ToArray();
switch (rest)
{
    case []:
        var figures = await Figures.MeasureAsync(note => Console.Error.WriteLine(note));
        Console.WriteLine(asJson ? JsonSerializer.Serialize(figures, Figures.Json) : figures.ToString());
        return 0;
    case ["--duplicates", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var reports) && reports > 0:
        var found = new MatchEvaluation(WindowDays).Run(SyntheticReports.Make(reports), CancellationToken.None);
        Console.WriteLine(asJson ? JsonSerializer.Serialize(found, Figures.Json) : found.ToString());
        return 0;
    case ["--pages", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var tickets) && tickets > 0:
        var pages = await PageTimes.MeasureAsync(tickets, note => Console.Error.WriteLine(note));
        Console.WriteLine(asJson ? JsonSerializer.Serialize(pages, Figures.Json) : pages.ToString());
        return 0;
    case ["--file", var size] when int.TryParse(size, CultureInfo.InvariantCulture, out var megabytes) && megabytes > 0:
        var crossing = await FileCrossing.MeasureAsync(megabytes);
        Console.WriteLine(asJson ? JsonSerializer.Serialize(crossing, Figures.Json) : crossing.ToString());
        return 0;
    case ["--masking"]:
        var times = HostileTexts.Measure();
        Console.WriteLine(asJson ? JsonSerializer.Serialize(times, Figures.Json) : string.Join('\n', times));
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
