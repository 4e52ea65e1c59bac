using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>The notes with which the bridge answers reps about categories.</summary>
internal static class CategoryNotes
{
    public static RichText Chosen(Category category) => RichText.Of(Paragraph.Of(
        new TextRun("In the usability review this ticket belongs to "), new TextRun(category.Name, TextMarks.Strong), new TextRun(" now. No rule will move it; write /category with another name to do so.")));

    public static RichText Unknown(string said, UsabilityCategories categories) => RichText.Of(
        Paragraph.Of(new TextRun(said.Length == 0
            ? "Write the category's name after /category. The categories are:"
            : $"There is no category '{(said.Length > 80 ? said[..79] + "…" : said)}'. The categories are:")),
        new BlockList(false, [.. categories.All.Select(category => new ListItem([Paragraph.Of(new TextRun(category.Name, TextMarks.Strong), new TextRun($" ({category.Id})"))]))]));

    public static RichText Off() => RichText.FromPlain("/category needs categories, and none are set up here; an operator finds in the bridge's settings how to write them (Usability:Categories).");
}
