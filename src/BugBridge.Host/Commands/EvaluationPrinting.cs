using System.Globalization;
using BugBridge.Core.Duplicates.Evaluation;

namespace BugBridge.Host.Commands;

/// <summary>Prints what an evaluation came to.</summary>
internal static class EvaluationPrinting
{
    /// <summary>As tables, or as JSON.</summary>
    public static void Print(Printer answer, EvaluationFigures figures, bool isJson)
    {
        if (isJson)
        {
            answer.Data(figures);
            return;
        }

        answer.Line(string.Create(CultureInfo.InvariantCulture, $"{figures.Reports} reports; {figures.Duplicates} of them duplicate an earlier one."));
        answer.Table(
            ["Recall at 1", "at 5", "at 10", "at 20", "MRR", "MAP"],
            [[.. figures.Recall.Values.Append(figures.Mrr).Append(figures.Map).Select(value => Number(value, "F3"))]]);
        answer.Table(
            ["Query (median)", "Query (99th percentile)", "Index", "Memory"],
            [[$"{Number(figures.QueryMs.Median, "F2")} ms", $"{Number(figures.QueryMs.P99, "F2")} ms", $"{Number(figures.IndexSeconds, "F1")} s", $"{Number(figures.MemoryMb, "F0")} MiB"]]);
        answer.Table(["Automatic linking", "Links", "Precision", "Recall"], figures.AutoLink.Select(Row));
    }

    private static string[] Row(PolicyFigures policy) =>
    [
        policy.Policy,
        policy.Links.ToString(CultureInfo.InvariantCulture),
        policy.Precision is { } precision ? Number(precision, "F3") : "-",
        Number(policy.Recall, "F3"),
    ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
