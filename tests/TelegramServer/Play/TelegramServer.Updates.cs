using System.Text.Json.Nodes;
using TelegramStandIn.Play;

namespace TelegramStandIn;

public sealed partial class TelegramServer
{
    /// <summary>The id of the update that came last; 0 before the first.</summary>
    public long LastUpdateId
    {
        get
        {
            lock (_world.Gate)
                return _world.Updates.LastId;
        }
    }

    /// <summary>
    /// Sends an update as it is, with an id of its own, whatever <c>allowed_updates</c> says. The people, chats, messages,
    /// buttons and inline questions in it exist from now on, so that the bot can answer.
    /// </summary>
    /// <returns>The new update_id.</returns>
    /// <exception cref="ArgumentException">It is not of the shape <c>{"update_id":…,"TYPE":{…}}</c>.</exception>
    public long Enqueue(string updateJson)
    {
        ArgumentNullException.ThrowIfNull(updateJson);
        var carried = JsonNode.Parse(updateJson) is JsonObject members
            ? members.Where(member => member.Key != "update_id").ToList()
            : [];
        if (carried is not [{ Value: JsonObject payload }])
            throw new ArgumentException("An update carries exactly one object besides its id.", nameof(updateJson));
        lock (_world.Gate)
        {
            RawUpdates.Learn(_world, carried[0].Key, payload);
            return _world.Updates.AddUnfiltered(carried[0].Key, payload).Id;
        }
    }

    /// <summary>Sends an update once more under its old id, confirmed or not, as after a confirmation that got lost.</summary>
    /// <exception cref="ArgumentException">There was no such update.</exception>
    public void Repeat(long updateId)
    {
        lock (_world.Gate)
            _world.Updates.Repeat(updateId);
    }
}
