using CsBot.PersonalData;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClosedById",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActorId",
                table: "TicketEvents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApproverId",
                table: "LearnedAnswers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneById",
                table: "LearnedAnswers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Conversations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Heard",
                table: "Conversations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "ObjectId",
                table: "Conversations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Person",
                table: "Conversations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tenant",
                table: "Conversations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_ActorId",
                table: "TicketEvents",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_Heard",
                table: "Conversations",
                column: "Heard");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_ObjectId",
                table: "Conversations",
                column: "ObjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_Person",
                table: "Conversations",
                column: "Person");

            // Every state has a conversation now, and nothing counts as old on the day of the upgrade.
            migrationBuilder.Sql("""
                INSERT INTO "Conversations" ("Conversation", "Channel", "TimeZone", "Heard")
                SELECT substr("Key", strpos("Key", '/conversations/') + 15), MAX(substr("Key", 1, strpos("Key", '/conversations/') - 1)), '', 0
                FROM "States" WHERE strpos("Key", '/conversations/') > 0 GROUP BY 1
                ON CONFLICT ("Conversation") DO UPDATE SET "Channel" = excluded."Channel"
                """);

            // Whose it is was known from what was sent there, and from requests.
            migrationBuilder.Sql("""
                UPDATE "Conversations" SET ("Tenant", "Person", "ObjectId") =
                    (SELECT (o."Reference")::json -> 'conversation' ->> 'tenantId',
                        (o."Reference")::json -> 'user' ->> 'id',
                        (o."Reference")::json -> 'user' ->> 'aadObjectId'
                    FROM "Outbox" o WHERE o."State" IN (0, 1, 2, 3) AND o."Conversation" = "Conversations"."Conversation"
                        AND COALESCE((o."Reference")::json -> 'conversation' ->> 'conversationType', 'personal') = 'personal'
                    ORDER BY o."Sequence" DESC LIMIT 1)
                """);
            migrationBuilder.Sql("""
                INSERT INTO "Conversations" ("Conversation", "Channel", "Tenant", "Person", "ObjectId", "TimeZone", "Heard")
                SELECT r."Id", COALESCE((r."Customer")::json ->> 'channelId', ''),
                    (r."Customer")::json -> 'conversation' ->> 'tenantId',
                    (r."Customer")::json -> 'user' ->> 'id',
                    (r."Customer")::json -> 'user' ->> 'aadObjectId', '', 0
                FROM (SELECT "CustomerConversation" AS "Id", MAX("Customer") AS "Customer" FROM "Tickets" GROUP BY "CustomerConversation") r
                WHERE r."Id" IS NOT NULL
                ON CONFLICT ("Conversation") DO UPDATE SET "Tenant" = COALESCE("Conversations"."Tenant", excluded."Tenant"),
                    "Person" = COALESCE("Conversations"."Person", excluded."Person"), "ObjectId" = COALESCE("Conversations"."ObjectId", excluded."ObjectId")
                """);
            migrationBuilder.Sql("""UPDATE "Conversations" SET "Heard" = CAST(extract(epoch FROM now()) AS bigint) * 1000""");
            migrationBuilder.Sql("""UPDATE "Tickets" SET "ClosedAt" = CAST(extract(epoch FROM now()) AS bigint) * 1000 WHERE "State" IN (1, 5) AND "ClosedAt" IS NULL""");

            // Who happened to write among several people is not kept with what was sent there.
            migrationBuilder.Sql("""
                UPDATE "Outbox" SET "Reference" = CAST("Reference"::jsonb - 'user' AS text) WHERE ("Reference")::json -> 'conversation' ->> 'conversationType' IN ('channel', 'groupChat')
                """);
            migrationBuilder.Sql("""
                UPDATE "Timers" SET "Reference" = CAST("Reference"::jsonb - 'user' AS text) WHERE ("Reference")::json -> 'conversation' ->> 'conversationType' IN ('channel', 'groupChat')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_TicketEvents_ActorId",
                table: "TicketEvents");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_Heard",
                table: "Conversations");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_ObjectId",
                table: "Conversations");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_Person",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ActorId",
                table: "TicketEvents");

            migrationBuilder.DropColumn(
                name: "ApproverId",
                table: "LearnedAnswers");

            migrationBuilder.DropColumn(
                name: "UndoneById",
                table: "LearnedAnswers");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Heard",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "ObjectId",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Tenant",
                table: "Conversations");
        }
    }
}
