using System.CommandLine;
using CsBot.Admin.Output;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using Screen = CsBot.Admin.Output.Screen;

namespace CsBot.Admin.Import;

/// <param name="Out">The folder to write to; null for the one of the content.</param>
/// <param name="Topics">INTENT=topic, for files that have no answers.</param>
internal sealed record ImportRequest(string File, string? Out, string Language, string[] Topics)
{
    /// <summary>False to say only what would be done.</summary>
    public bool Write { get; init; }

    public bool Json { get; init; }

    public string[] Settings { get; init; } = [];
}

/// <summary><c>import</c>: makes topics of a list of questions and answers. No file that is there is written over.</summary>
internal static class ImportCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("file")
        {
            Description = "A list of questions and answers: .csv, .tsv, .xlsx, or an export of QnA Maker, custom question answering or CLU as .json.",
        };
        var folder = new Option<string?>("--out") { Description = "The folder to write to. Without it: the folder of the answers in the content." };
        var language = new Option<string>("--language")
        {
            Description = "The language of the file, such as de.",
            DefaultValueFactory = _ => GuideLibrary.DefaultLanguage,
        };
        var topics = new Option<string[]>("--topic")
        {
            Description = "INTENT=TOPIC: add the phrasings of an intent to a topic that there is. For exports of CLU.",
            Arity = ArgumentArity.OneOrMore,
        };
        var write = new Option<bool>("--write") { Description = "Write the files, instead of saying what would be written." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var verb = new Verb("import", "Make topics of a list of questions and answers.") { file, folder, language, topics, write, json };
        verb.SetAction((result, token) => RunAsync(
            new ImportRequest(result.GetRequiredValue(file), result.GetValue(folder), result.GetValue(language)!, result.GetValue(topics) ?? [])
            {
                Write = result.GetValue(write),
                Json = result.GetValue(json),
                Settings = [.. result.UnmatchedTokens],
            },
            (output, errors),
            token));
        return verb;
    }

    /// <returns>1 if a part of the file was refused, or all of it.</returns>
    public static async Task<int> RunAsync(ImportRequest request, (TextWriter Output, TextWriter Errors) to, CancellationToken cancellationToken)
    {
        if (await CommandFile.ReadAsync(request.File, to.Errors, cancellationToken) is not { } bytes)
        {
            return ExitCode.Failed;
        }

        string cards = CommandContent.Folder(request.Settings);
        string folder = request.Out is { } named ? Path.GetFullPath(named) : Path.Combine(cards, AnswerLoader.Root, request.Language);
        try
        {
            ImportPlan plan = await Screen.WhileAsync("Reading the file and the content", () => Task.FromResult(Plan(request, bytes, cards, folder)));
            if (request.Write)
            {
                await WriteAsync(plan, folder, cancellationToken);
            }

            if (request.Json)
            {
                await to.Output.WriteLineAsync(ImportText.Json(plan, request, folder));
            }
            else
            {
                ImportText.Write(plan, request, folder, Screen.Of(to.Output));
            }

            return plan.Refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (ImportException error)
        {
            await to.Errors.WriteLineAsync(error.Message);
            return error.IsMisuse ? ExitCode.Misused : ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await to.Errors.WriteLineAsync($"{folder} cannot be written: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static ImportPlan Plan(ImportRequest request, byte[] bytes, string cards, string folder)
    {
        FaqContent file = FaqFile.Read(request.File, bytes, request.Language);
        var content = KnownContent.Read(cards, request.Language);
        ImportPlan plan = file.Intents is { } intents
            ? new IntentPlanner(content, folder).Plan(Path.GetFileName(request.File), intents, request.Topics)
            : request.Topics.Length == 0 ? new TopicPlanner(content, folder).Plan(file.Entries)
            : throw new ImportException("--topic is for exports of intents; this file has answers, which become topics of their own.", isMisuse: true);
        plan.Notes.InsertRange(0, file.Remarks);
        return plan;
    }

    private static async Task WriteAsync(ImportPlan plan, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (ImportedTopic topic in plan.Topics)
        {
            // Another program may have written a new topic's file since: it stays.
            await using var file = new FileStream(Path.Combine(folder, topic.Id + TopicFile.Extension), topic.IsThere ? FileMode.Create : FileMode.CreateNew);
            await using var writer = new StreamWriter(file);
            await writer.WriteAsync(topic.Text.AsMemory(), cancellationToken);
        }
    }
}
