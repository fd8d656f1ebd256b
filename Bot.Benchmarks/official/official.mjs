// The same walk on Microsoft's SDK 4.23.3 for Node, as its samples are written: nothing is stored, and what a crash loses is lost.
// node official.mjs ADDRESS says "ready" when it listens.
import express from "express";
import { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, MessageFactory } from "botbuilder";
import { ComponentDialog, Dialog, DialogReason, DialogSet, WaterfallDialog } from "botbuilder-dialogs";

const steps = 14;
const cardType = "application/vnd.microsoft.card.adaptive";
const shown = Symbol("shown");

// Of the size that CsBot's steps have; the load begins anew after "look-around".
const cardOf = step => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text: "r".repeat(4300), wrap: true }],
  actions: [{ type: "Action.Execute", title: "Done", verb: "step.done", data: { card: `c${step}`, step: step === steps ? "look-around" : `s${step}` } }],
});

// Each card takes the place of the one before, in the answer to the click and in the chat.
async function show(context, step) {
  const turn = context.context;
  const card = cardOf(step);
  turn.turnState.set(shown, card);
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  if (turn.activity.type === "invoke") {
    await turn.updateActivity({ ...message, id: turn.activity.replyToId });
  } else {
    await turn.sendActivity(message);
  }
  return step === steps ? context.endDialog() : Dialog.EndOfTurn;
}

// The SDK's own waterfall goes on with words only, not with clicks.
class ClickWaterfall extends WaterfallDialog {
  continueDialog(context) {
    return this.resumeDialog(context, DialogReason.continueCalled, undefined);
  }
}

class StepDialog extends ComponentDialog {
  constructor() {
    super("walk");
    this.addDialog(new ClickWaterfall("steps", Array.from({ length: steps }, (_, i) => context => show(context, i + 1))));
  }
}

class StepBot extends ActivityHandler {
  #state = new ConversationState(new MemoryStorage());
  #dialog = new StepDialog();
  #set = new DialogSet(this.#state.createProperty("DialogState"));

  constructor() {
    super();
    this.#set.add(this.#dialog);
    this.onMessage(turn => this.#walk(turn));
  }

  async run(turn) {
    await super.run(turn);
    await this.#state.saveChanges(turn);
  }

  async onAdaptiveCardInvoke(turn) {
    await this.#walk(turn);
    return { statusCode: 200, type: cardType, value: turn.turnState.get(shown) };
  }

  async #walk(turn) {
    const dialogs = await this.#set.createContext(turn);
    if ((await dialogs.continueDialog()).status === "empty") {
      await dialogs.beginDialog(this.#dialog.id);
    }
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new StepBot();
const app = express();
app.use(express.json());
app.get("/api/messages", (_, response) => response.sendStatus(405));
app.post("/api/messages", (request, response) => adapter.process(request, response, turn => bot.run(turn)));
const address = new URL(process.argv[2]);
app.listen(Number(address.port), address.hostname, () => console.log("ready"));
