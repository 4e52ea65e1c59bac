using BugBridge.Core.Masking;

namespace BugBridge.Tests.Masking.Labelled;

/// <summary>What masking made of a labelled text.</summary>
/// <param name="Found">How many of its secrets are masked from the first letter to the last.</param>
/// <param name="Missed">How many are not.</param>
/// <param name="Right">How many masked places take nothing that had to stay.</param>
/// <param name="Wrong">How many took a letter or digit of it.</param>
internal sealed record LabelledOutcome(int Found, int Missed, int Right, int Wrong)
{
    /// <summary>Masks the text as <see cref="Masker"/> does, pass by pass, and follows each character.</summary>
    public static LabelledOutcome Of(LabelledCase labelled, Masker masker) => Of(labelled, masker, MaskNames.None);

    /// <inheritdoc cref="Of(LabelledCase, Masker)"/>
    public static LabelledOutcome Of(LabelledCase labelled, Masker masker, MaskNames names)
    {
        var text = SeenText.Prepared(labelled.Text);
        var from = Enumerable.Range(0, text.Length).ToList();
        var (masked, right, wrong) = (new HashSet<int>(), 0, 0);
        var known = new KnownNames(names);
        for (var pass = 0; pass < 8 && masker.In(text, known) is { IsEmpty: false } parts; pass++)
        {
            var next = new List<int>();
            var at = 0;
            foreach (var part in parts)
            {
                var taken = from.GetRange(part.Start, part.Length).Where(place => place >= 0).ToList();
                var isWrong = taken.Exists(place => labelled.Labels[place] == ' ' && char.IsLetterOrDigit(labelled.Text[place]));
                (right, wrong) = isWrong ? (right, wrong + 1) : (right + 1, wrong);
                masked.UnionWith(taken);
                next.AddRange([.. from.GetRange(at, part.Start - at), .. Enumerable.Repeat(-1, part.With.Length)]);
                at = part.Start + part.Length;
            }

            next.AddRange(from.GetRange(at, from.Count - at));
            (text, from) = (MaskedPart.Apply(text, parts, null), next);
        }

        var secrets = labelled.Secrets().ToList();
        var found = secrets.Count(secret => Enumerable.Range(secret.Start.Value, secret.End.Value - secret.Start.Value).All(place => masked.Contains(place) || !char.IsLetterOrDigit(labelled.Text[place])));
        return new LabelledOutcome(found, secrets.Count - found, right, wrong);
    }

    /// <summary>Both together.</summary>
    public static LabelledOutcome operator +(LabelledOutcome one, LabelledOutcome other) =>
        new(one.Found + other.Found, one.Missed + other.Missed, one.Right + other.Right, one.Wrong + other.Wrong);

    /// <summary>How much of what must be masked is masked.</summary>
    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    /// <summary>How much of what is masked may be.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);
}
