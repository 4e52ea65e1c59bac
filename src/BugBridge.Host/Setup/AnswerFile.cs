using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>Takes the answers from a JSON file, and tells all that are wrong at once.</summary>
/// <param name="questions">The questions, in their order.</param>
internal sealed class AnswerFile(ImmutableArray<Question> questions)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The answers, good only without faults; the path of a fault is the name of its question.</summary>
    public async Task<(Answers Answers, IReadOnlyList<SetupFault> Faults)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path, cancellationToken), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? await JudgeAsync(document.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => Text(one.Value), StringComparer.Ordinal), cancellationToken)
                : (new Answers(), [new SetupFault(path, "It is not a JSON object.", "Write the names of the questions with their answers: {\"helpdesk\": \"Zendesk\", ...}.")]);
        }
        catch (JsonException failure)
        {
            return (new Answers(), [new SetupFault(path, "It is not valid JSON: " + failure.Message, "Correct it.")]);
        }
    }

    private async Task<(Answers Answers, IReadOnlyList<SetupFault> Faults)> JudgeAsync(Dictionary<string, string> written, CancellationToken cancellationToken)
    {
        var answers = new Answers();
        var faults = written.Keys.Where(name => !questions.Any(question => question.Name == name)).Select(Unknown).ToList();
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (!question.Applies(answers))
            {
                continue;
            }

            if (await FaultAsync(question, written.GetValueOrDefault(question.Name), answers, wrong, cancellationToken) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return (answers, faults);
    }

    /// <summary>What cannot be tried, because an answer before it is wrong, is only looked for.</summary>
    private static async Task<SetupFault?> FaultAsync(Question question, string? written, Answers answers, HashSet<string> wrong, CancellationToken cancellationToken)
    {
        if (question.Needs.Any(wrong.Contains))
        {
            wrong.Add(question.Name);
            return question.IsRequired && string.IsNullOrWhiteSpace(written) ? new SetupFault(question.Name, "It is missing.", question.Hint ?? "Add it.") : null;
        }

        var verdict = await question.JudgeAsync(written, await question.Offers(answers, cancellationToken), answers, cancellationToken);
        if (verdict.IsRight)
        {
            answers.Keep(question.Name, verdict.Answer);
            return null;
        }

        wrong.Add(question.Name);
        return new SetupFault(question.Name, verdict.Problem!, verdict.Remedy!);
    }

    private SetupFault Unknown(string name)
    {
        var names = questions.Select(question => question.Name);
        return new SetupFault(name, "There is no such question.", NearMiss.Of(name, names) is { } meant ? $"Did you mean {meant}?" : $"Remove it; the questions are {string.Join(", ", names)}.");
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => Answers.Yes,
        JsonValueKind.False => "no",
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
