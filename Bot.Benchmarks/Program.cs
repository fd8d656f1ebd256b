using System.CommandLine;
using CsBot.Benchmarks;

var turns = new Option<int>("--turns") { Description = "How many turns are said.", DefaultValueFactory = _ => 10_000 };
var seconds = new Option<int>("--seconds") { Description = "How long is measured, at most 120.", DefaultValueFactory = _ => 15 };
var customers = new Option<int>("--customers") { Description = "How many conversations there are, at most 20000.", DefaultValueFactory = _ => 2000 };
var atOnce = new Option<int>("--at-once") { Description = "How many requests are open at the same time, at most 512.", DefaultValueFactory = _ => 64 };
var postgres = new Option<bool>("--postgres") { Description = "Two replicas on PostgreSQL instead of one on SQLite." };
var address = new Argument<string>("address");

var stored = new Option<int>("--stored") { Description = "How many conversations of others are in the database before, at most 2000000." };
var onPostgres = new Option<bool>("--postgres") { Description = "On PostgreSQL instead of SQLite." };
var beside = new Option<string?>("--beside") { Description = "A further command to measure, which takes its address as the last argument and writes a line when it listens, such as \"node Bot.Benchmarks/official/official.mjs\"." };

var load = new Command("load", "Customers go through the guide by the cards' own actions; then the same against a bare endpoint that does the least such a turn can do.")
{
    seconds, customers, atOnce, stored, onPostgres, beside,
};
load.SetAction((result, _) => LoadCommand.RunAsync(new LoadPlan(
    Math.Min(result.GetValue(customers), 20_000), Math.Min(result.GetValue(atOnce), 512), TimeSpan.FromSeconds(Math.Min(result.GetValue(seconds), 120)))
{
    Stored = Math.Min(result.GetValue(stored), 2_000_000),
    Postgres = result.GetValue(onPostgres),
    Beside = result.GetValue(beside),
}));

var outages = new Option<bool>("--outages") { Description = "With --postgres: connections are cut in the middle of transactions, and the server restarts." };
var faults = new Command("faults", "Real processes are killed while customers talk; then every reply and effect is counted.") { turns, postgres, outages };
faults.SetAction((result, _) => FaultsCommand.RunAsync(result.GetValue(turns), result.GetValue(postgres), result.GetValue(outages)));

var program = new Option<string?>("--program") { Description = "The Bot.dll to start, such as a published one." };
var start = new Command("start", "From the start of the process to its first reply, median of nine, in turn with the barest program that can reply.") { program };
start.SetAction((result, _) => StartCommand.RunAsync(result.GetValue(program)));

var folder = new Argument<string>("folder");
var bare = new Command("bare-server", "The barest program, which start measures against.") { address, folder };
bare.SetAction((result, _) => BareServer.RunAsync(result.GetValue(address)!, result.GetValue(folder)!));

var activities = new Option<int>("--activities") { Description = "How many activities are sent, at most 1000000.", DefaultValueFactory = _ => 100_000 };
var fuzz = new Command("fuzz", "Mutated activities against the process: never a 5xx, a crash, or growth.") { activities };
fuzz.SetAction((result, _) => FuzzCommand.RunAsync(Math.Min(result.GetValue(activities), 1_000_000)));

var perSecond = new Option<int>("--per-second") { Description = "How many messages the flooding person sends in a second, at most 1000.", DefaultValueFactory = _ => 100 };
var calm = new Option<int>("--turns") { Description = "How many turns of others are timed.", DefaultValueFactory = _ => 1000 };
var flood = new Command("flood", "How long one customer waits while another sends hostile messages without end, beside the same in quiet.") { perSecond, calm };
flood.SetAction((result, _) => FloodCommand.RunAsync(result.GetValue(calm), Math.Clamp(result.GetValue(perSecond), 1, 1000)));

var auth = new Command("auth", "What the validation of one request's token costs.");
auth.SetAction((_, _) => AuthCommand.RunAsync());

var limit = new Command("limit-server", "The bare endpoint that load measures against.") { address };
limit.SetAction((result, _) => LimitServer.RunAsync(result.GetValue(address)!));

var data = new Option<string?>("--data") { Description = "A folder with the public sets banking77 and clinc150." };
var split = new Option<string?>("--split") { Description = "Messages with what they ask for, one JSON object a line, such as Bot.Tests/Understanding/Questions/unseen.jsonl." };
var answers = new Command("answers", "How well and how fast questions are matched to answers.") { data, split };
answers.SetAction((result, token) => AnswersCommand.RunAsync(result.GetValue(data), result.GetValue(split), token));

return await new RootCommand("Measures the bot as a process, on loopback.") { load, faults, start, fuzz, flood, auth, answers, limit, bare }.Parse(args).InvokeAsync();
