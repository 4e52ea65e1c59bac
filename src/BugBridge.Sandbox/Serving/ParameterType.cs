namespace BugBridge.Sandbox.Serving;

/// <summary>What a query parameter may hold.</summary>
internal enum ParameterType
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>Whole numbers, separated by commas.</summary>
    Numbers,
}
