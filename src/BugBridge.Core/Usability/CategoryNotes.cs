using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>The notes with which the bridge answers reps about categories.</summary>
internal static class CategoryNotes
{
    public static RichText Chosen(Category category) => RichText.Of(Paragraph.Of(
        new TextRun("Category in the usability review: "), new TextRun(category.Name, TextMarks.Strong), new TextRun(". No rule will change that; write /category with another name to change it.")));

    public static RichText Unknown(string said, UsabilityCategories categories) => RichText.Of(
        Paragraph.Of(new TextRun(said.Length == 0
            ? "Write the category's name after /category. The categories are:"
            : $"There is no category '{(said.Length > 80 ? said[..79] + "…" : said)}'. The categories are:")),
        new BlockList(false, [.. categories.All.Select(category => new ListItem([Paragraph.Of(new TextRun(category.Name, TextMarks.Strong), new TextRun($" ({category.Id})"))]))]));

    public static RichText Off() => RichText.FromPlain("/category needs categories, and none are set up here. An operator can add them (Usability:Categories).");
}
