using System.Text.Json;
using BugBridge.Benchmarks;

var asJson = args.Contains("--json", StringComparer.Ordinal);
if (args.Any(argument => argument is not "--json"))
{
    await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/BugBridge.Benchmarks -- [--json]");
    return 2;
}

var figures = await Figures.MeasureAsync(note => Console.Error.WriteLine(note));
Console.WriteLine(asJson ? JsonSerializer.Serialize(figures, Figures.Json) : figures.ToString());
return 0;
