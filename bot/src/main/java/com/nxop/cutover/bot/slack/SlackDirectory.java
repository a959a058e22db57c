package com.nxop.cutover.bot.slack;

import com.nxop.cutover.commands.RosterSource;
import com.nxop.cutover.notifications.hearing.AddressBook;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.Person;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** People and groups as Slack knows them. When Slack cannot be asked, what was known last counts, and that is said. */
final class SlackDirectory implements RosterSource, Visitors, AddressBook {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 20_000;

    private final MethodsClient slack;
    private final SlackSelf self;
    private final Clock wall;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, List<Person>> groups = new ConcurrentHashMap<>();

    SlackDirectory(MethodsClient slack, SlackSelf self, Clock wall) {
        this.slack = slack;
        this.self = self;
        this.wall = wall;
    }

    private record Known(User user, Instant at) {}

    @Override
    public Staff staff(Plan plan) {
        Web.Result<com.slack.api.methods.response.usergroups.UsergroupsListResponse> listed =
                Web.call("usergroups.list", () -> slack.usergroupsList(ask -> ask.includeDisabled(false)));
        Map<String, String> ids = listed.answer()
                .map(answer -> answer.getUsergroups().stream()
                        .collect(Collectors.toMap(Usergroup::getHandle, Usergroup::getId, (one, other) -> one)))
                .orElse(Map.of());
        Map<String, List<Person>> holders = new LinkedHashMap<>();
        boolean old = !listed.ok();
        for (Role role : plan.roles()) {
            Optional<String> handle = role.group();
            if (handle.isPresent()) {
                old |= !read(handle.get(), Optional.ofNullable(ids.get(handle.get())));
                holders.put(role.id(), groups.getOrDefault(handle.get(), List.of()));
            }
        }
        return new Staff(holders, old ? warning(listed.trouble()) : "");
    }

    private static String warning(String trouble) {
        String why = trouble.isEmpty() ? "not every group could be read" : trouble;
        return "Slack's user groups could not be read afresh (" + why
                + "); the roles may be old or empty. Mend them with /cutover assign.";
    }

    /** True when the group was read, or is none of Slack's. */
    private boolean read(String handle, Optional<String> id) {
        if (id.isEmpty()) {
            return true;
        }
        Web.Result<com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse> members =
                Web.call("usergroups.users.list", () -> slack.usergroupsUsersList(ask -> ask.usergroup(id.get())));
        members.answer()
                .ifPresent(answer -> groups.put(
                        handle,
                        answer.getUsers().stream()
                                .map(this::person)
                                .flatMap(Optional::stream)
                                .toList()));
        return members.ok();
    }

    @Override
    public Optional<Person> person(String idOrHandle) {
        if (idOrHandle.matches("[UW][A-Z0-9]+")) {
            return user(idOrHandle).filter(user -> !outside(user)).map(SlackDirectory::named);
        }
        return known.values().stream()
                .map(Known::user)
                .filter(user -> idOrHandle.equalsIgnoreCase(user.getName()))
                .findFirst()
                .map(SlackDirectory::named);
    }

    /** Slack tells it with the scope {@code users:read.email} only. */
    @Override
    public Optional<String> address(Person person) {
        return user(person.id())
                .flatMap(user -> Optional.ofNullable(user.getProfile()))
                .flatMap(profile -> Optional.ofNullable(profile.getEmail()))
                .filter(address -> !address.isBlank());
    }

    /** Guests, bots and people of other workspaces never; people Slack cannot tell about hold no role by themselves. */
    @Override
    public Visitor visitor(Received.Sender sender) {
        if (!self.team().isEmpty() && !sender.team().isEmpty() && !self.team().equals(sender.team())) {
            return new Visitor(
                    new Person(sender.person(), sender.name()), "The cutover is for its own workspace only.");
        }
        Optional<User> user = user(sender.person());
        Person person = user.map(SlackDirectory::named).orElseGet(() -> new Person(sender.person(), sender.name()));
        boolean outside = user.filter(SlackDirectory::outside).isPresent();
        return new Visitor(person, outside ? "Guests, bots and people who have left cannot use the cutover." : "");
    }

    private Optional<User> user(String id) {
        Instant now = wall.instant();
        Known last = known.get(id);
        if (last != null && Duration.between(last.at(), now).compareTo(FRESH) < 0) {
            return Optional.of(last.user());
        }
        Optional<User> asked = Web.call("users.info", () -> slack.usersInfo(ask -> ask.user(id)))
                .answer()
                .map(answer -> answer.getUser());
        asked.filter(user -> known.size() < MOST_PEOPLE).ifPresent(user -> known.put(id, new Known(user, now)));
        return asked.or(() -> Optional.ofNullable(last).map(Known::user));
    }

    private static boolean outside(User user) {
        return user.isDeleted() || user.isRestricted() || user.isUltraRestricted() || user.isStranger() || user.isBot();
    }

    private static Person named(User user) {
        return new Person(user.getId(), name(user));
    }

    private static String name(User user) {
        return Optional.ofNullable(user.getProfile())
                .map(User.Profile::getDisplayName)
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(user.getRealName()).filter(name -> !name.isBlank()))
                .orElse(user.getName());
    }
}
