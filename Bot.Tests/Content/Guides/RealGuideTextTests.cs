using System.Buffers.Binary;
using System.Text.RegularExpressions;
using CsBot.Content.Guides;

namespace CsBot.Tests.Content.Guides;

/// <summary>The words of the guides are short and plain, and the pictures are light.</summary>
public sealed partial class RealGuideTextTests
{
    private static readonly GuideLibrary Guides = GuideLoader.Load(RealCards.Root);

    public static TheoryData<string> StepIds => [.. Guides.In("en").SelectMany(guide => guide.Steps).Select(step => step.Id)];

    public static TheoryData<string> Pictures => [.. AllPictures()];

    public static TheoryData<string> Languages => [.. Guides.All.Select(guide => guide.Language).Distinct()];

    [Theory]
    [MemberData(nameof(StepIds))]
    public void KeepsEachStepShort(string id)
    {
        Step step = Guides.WithStep(id, "en")!.FindStep(id)!;
        Assert.InRange(Words(step.Instructions), 10, 80);
        Assert.InRange(Words(step.Expect), 3, 25);
        Assert.InRange(step.Title.Length, 5, 50);
        Assert.All(step.Notes, note => Assert.InRange(Words(note.Text), 5, 45));
        Assert.InRange(step.Notes.Sum(note => Words(note.Text)), 0, 90);
        Assert.All(step.Troubles, trouble => Assert.InRange(trouble.Sees.Length, 8, 60));
        Assert.All(step.Troubles, trouble => Assert.InRange(Words(trouble.Cure), 8, 50));
    }

    [Theory]
    [MemberData(nameof(StepIds))]
    public void KeepsSentencesShort(string id)
    {
        Step step = Guides.WithStep(id, "en")!.FindStep(id)!;
        string[] texts = [step.Instructions, .. step.Notes.Select(note => note.Text), .. step.Troubles.Select(trouble => trouble.Cure)];
        int[] lengths = [.. texts.SelectMany(text => SentenceEnd().Split(text)).Select(Words).Where(count => count > 0)];
        Assert.InRange(lengths.Max(), 1, 28);
        Assert.InRange(lengths.Average(), 3, 14);
    }

    [Theory]
    [InlineData(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", "a personal link's code")]
    [InlineData(@"GUID=\w", "a personal link")]
    [InlineData(@"(?<!never )(?<!not )(tell|send|give) (me|us) your password", "asking for a password")]
    [InlineData(@"\b(guarantee|100 ?%|always works|official(ly)?)\b", "a promise that nobody can keep")]
    [InlineData(@"\bclick here\b", "a link that says nothing")]
    [InlineData(@"@(yahoo|gmail|hotmail|outlook)\.com", "somebody's address")]
    public void SaysNothingForbidden(string pattern, string what) => Assert.All(RealCards.GuideFiles, file =>
        Assert.False(Regex.IsMatch(file.Value, pattern, RegexOptions.IgnoreCase), $"{file.Key} has {what}"));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void KeepsPicturesLightUsedAndRedrawable(string name)
    {
        byte[] picture = File.ReadAllBytes(Path.Combine(RealCards.Root, "images", name));
        Assert.InRange(picture.Length, 1_000, 40 * 1024);
        Assert.Equal((720, 340), Size(picture));
        string drawing = name.Replace(".dark.png", ".png", StringComparison.Ordinal);
        Assert.Contains(Guides.All.SelectMany(guide => guide.Steps), step => step.Picture?.File == drawing);
        Assert.True(File.Exists(Path.Combine(RealCards.Root, "images", "source", Path.ChangeExtension(Path.GetFileName(drawing), ".html"))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void DrawsEachPictureForBothThemesInEachLanguage(string language)
    {
        string[] drawings = [.. Guides.Main(language).Steps.Where(step => step.Picture is not null).Select(step => step.Picture!.File).Distinct()];
        IEnumerable<string> wanted = drawings.Concat(drawings.Select(file => Path.ChangeExtension(file, ".dark.png")));
        string folder = language == GuideLibrary.DefaultLanguage ? "" : language;
        Assert.Equal(wanted.Order(StringComparer.Ordinal), AllPictures().Where(file => Path.GetDirectoryName(file) == folder));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void DescribesEachPictureInWords(string language) => Assert.All(
        Guides.Main(language).Steps.Where(step => step.Picture is not null), step => Assert.InRange(step.Picture!.AltText.Length, 60, 300));

    /// <summary>Below Cards/images, sorted.</summary>
    private static IEnumerable<string> AllPictures()
    {
        string folder = Path.Combine(RealCards.Root, "images");
        return Directory.EnumerateFiles(folder, "*.png", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private static (int Width, int Height) Size(byte[] picture) =>
        (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=[.!?:])[*""]*\s+|\n\s*\n|\n- ")]
    private static partial Regex SentenceEnd();
}
