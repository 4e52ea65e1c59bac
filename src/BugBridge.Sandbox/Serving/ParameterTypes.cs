using System.Globalization;

namespace BugBridge.Sandbox.Serving;

/// <summary>Reads route declarations such as <c>"include startAt:number"</c> and checks values against them.</summary>
internal static class ParameterTypes
{
    /// <summary>Names separated by blanks, each with <c>:number</c>, <c>:numbers</c> or <c>:truth</c> where it is not plain text.</summary>
    public static IReadOnlyDictionary<string, ParameterType> Declared(string? declaration) =>
        (declaration ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':'))
            .ToDictionary(
                part => part[0],
                part => part.Length > 1 ? Enum.Parse<ParameterType>(part[1], ignoreCase: true) : ParameterType.Text,
                StringComparer.Ordinal);

    /// <summary>Whether the text is a value of that type.</summary>
    public static bool Accepts(this ParameterType type, string value) => type switch
    {
        ParameterType.Number => IsNumber(value),
        ParameterType.Truth => value is "true" or "false",
        ParameterType.Numbers => value.Split(',').All(IsNumber),
        _ => true,
    };

    private static bool IsNumber(string value) => long.TryParse(value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
