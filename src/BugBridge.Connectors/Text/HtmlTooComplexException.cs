namespace BugBridge.Connectors.Text;

/// <summary>Stops the parser in the middle of HTML that would become too large or too deep a tree.</summary>
internal sealed class HtmlTooComplexException : Exception;
