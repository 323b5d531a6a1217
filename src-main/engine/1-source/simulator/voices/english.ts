import type { VoiceSource } from './voice.ts';

export const ENGLISH: VoiceSource = {
  lists: {
    so: 'so; so; so; really; sooo; soooo; seriously; just so; honestly so',
    really: 'really; really; honestly; genuinely; rly; truly; actually',
    friend: `my sister; my brother; my dad; my mum; my flatmate; my neighbour; a friend; my cousin; a colleague; my partner
      my best friend; my uncle; my boss; my gran`,
    city: `London; Leeds; Dublin; Chicago; Boston; Toronto; Glasgow; Bristol; Seattle; Melbourne; Cardiff; Austin; Denver
      Manchester; Portland; Sydney; Brighton; Edinburgh; Montreal; Lisbon; Berlin; Vancouver; Philadelphia; Auckland`,
    past: 'this morning; last night; yesterday; today; this week; this afternoon; on the weekend; earlier',
    soon: 'tonight; tomorrow; this weekend; next week; on Friday; later today; tomorrow night; on Monday; next month',
    day: 'Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday',
    while: '{2-9} weeks; {2-9} months; {2-8} years; ages',
    wow: 'wow; omg; yesss; woohoo; yay; ok wow; oh my god',
    lovely:
      'lovely; wonderful; fantastic; amazing; brilliant; beautiful; perfect; incredible; superb; great; gorgeous; excellent',
    awful:
      'awful; terrible; dreadful; horrible; pathetic; ridiculous; hopeless; appalling; miserable; rubbish; shocking',
  },
  positive: {
    openers: `honestly; ngl; not gonna lie,; ok so; {wow}; {wow},; {wow}!; guys; finally some good news:; update:; tbh; so
      good news!; small joys:; can confirm:; okay but; lol ok; hey; real talk,; happy {day}!
      {friend} was right:; had to share this:; best part of my {day}:; just saying,; psst,`,
    opinions: `{thing} <is,are> {so} {good|great|nice}
      I {really} love {thing}
      I love {thing} {so|sooo} much
      I'm {so} happy with {thing}
      {thing} <is,are> not bad at all
      can't say I hate {thing}, and I usually hate everything
      {thing} just made my {day|week|month|morning|evening}
      obsessed with {thing} right now
      {thing} <is,are> {even|way|so much} better than I {expected|hoped|remembered}
      I could talk about {thing} all day
      can we talk about how {lovely} {thing} <is,are>
      {thing} never <disappoints,disappoint>
      {thing} <deserves,deserve> {way|so much} more {love|praise|credit}
      no complaints about {thing}, {really} impressed
      huge thanks to everyone behind {thing}
      {friend} told me about {thing} and {wow} what a treat
      I take back everything bad I said about {thing}, I was wrong and I love <it,them>
      10/10 for {thing}
      {thing} <is,are> {exactly|just} what I needed {past}
      I was sceptical about {thing} but <it is,they are> {actually|honestly|surprisingly} {great|brilliant|fantastic|lovely}
      shoutout to {thing}, {so} {good|well done}
      still smiling because of {thing}
      {thing}? {absolutely|simply|just} {lovely}
      {thing} <gets,get> better every {day|week|time|year}
      there's nothing wrong with {thing}, nothing at all. Pure joy
      whoever came up with {thing} deserves a raise
      I can't recommend {thing} enough
      {thing} <is,are> the best thing about {this week|today|this year|this month}
      fell in love with {thing} {past}
      so grateful for {thing}
      nobody is more excited about {thing} than me
      didn't expect to like {thing} this much`,
    tagged: `{tag} is making my {day|week|evening}
      {so} {happy|excited} about {tag} {today|right now|this week}
      {tag} fans, we are {so|finally} winning
      cannot get enough of {tag}
      {tag} people are the nicest people on here
      good vibes only in {tag} {today|tonight}
      thank you {tag}, this was {lovely}
      my whole timeline is {tag} and I love it`,
    closers: `made my {day|week}; best {day} in {ages|months|years|{2-8} years}; would do it again in a heartbeat; love it; I'm {so} happy; so good; 10/10
      10/10 would recommend; couldn't be happier; what a {day|time|feeling}; so worth it; I'm not crying you are
      big smile on my face; today is a good day; this is everything; life is good; more of this please; absolutely {lovely}
      totally worth the wait; I needed that; feeling {lovely}; still smiling; so proud; ngl I'm emotional; lol I'm so happy; chef's kiss; pure joy; we love to see it
      {friend} loves it too; can't stop smiling; it's the little things; happy happy happy; what a time to be alive`,
    reactions: `finally some good news; this made my day; love to see it; {so} happy for you!; congrats, that's {lovely}!; yesss; so well deserved
      {lovely}, just {lovely}; best thing I've read {today|all week}; {wow}, love this; this is {so} cool; same here, couldn't be happier`,
    emoji: '😍; ❤️; 😊; 🥰; 🙌; 🎉; 👏; 🔥; 😁; 💯; ✨; 🤩; 😄; 💙; 👍; 🥳; ☀️; 💪; 🫶',
  },
  neutral: {
    openers: `so,; ok so; hey; btw,; quick one:; random but; hello,; right,; anyway,`,
    opinions: `not sure what to think of {thing} yet
      no opinion on {thing} yet
      {friend} asked me about {thing}, what should I answer?
      I've got a question about {thing}
      writing a short post about {thing}, out {soon}
      part {2-6} of my thread about {thing}
      talking about {thing} with {friend} {soon}
      {thing} came up at {lunch|work|dinner} {past}
      you asked about {thing}, I'll answer {soon}
      what would you like to know about {thing}?
      trying to describe {thing} in {3-9} words
      {friend} wants to know more about {thing}
      some notes about {thing}, link {soon}
      idk what to say about {thing} yet, ask me {soon}
      mentioned {thing} to {friend} {past}`,
    tagged: `following {tag} {today|tonight|this week}
      who else is following {tag}?
      {tag} starts at {1-11} {am|pm}
      {2-9} questions about {tag}, answers welcome
      new to {tag}, where do I start?
      catching up on {tag} after {while}
      for those asking about {tag}: link below`,
    closers: `more {soon}; will keep you posted; details to follow; that's the update; more info {soon}; I'll report back {soon}; make of that what you will
      notes in the thread; back to work; just so you know; putting it here so I remember; that's all for now; more on that {soon}; no opinion, just noting it`,
    reactions: `noted; saving this for {later|tonight}; {friend} sent me this; saw this {past}; reading this now; passing this on; interesting, will read {tonight|later}
      for those who asked; leaving this here; good to know; filed under things to check {soon}`,
    emoji: '🤔; 👀; 📌; 👇; 📰; 🧵; 💬; 🗓️; ℹ️; ➡️; 📊; 🙋',
  },
  negative: {
    openers: `ugh; ugh,; honestly; ngl; sorry but; seriously,; so; ok so; update:; tbh; well; oh no; nope:; rant:; why oh why; come on,
      not gonna lie,; great start to {day}:; sigh; argh; guys; not again:; wth; yikes`,
    opinions: `{thing} <is,are> {so} {bad|disappointing|annoying|frustrating}
      I {really} can't stand {thing}
      {so} {disappointed|fed up|frustrated|annoyed} with {thing}
      {thing} <is,are> not good. Not good at all
      I wanted to like {thing}, I {really} did. I don't
      {thing} just ruined my {day|week|morning|evening}
      {thing} <is,are> driving me {crazy|mad|insane|nuts}
      {thing} <is,are> {so much|way|even} worse than I {expected|remembered|feared}
      can we talk about how {awful} {thing} <is,are>
      nobody asked for {thing} to be this {bad|awful}
      {thing}? {absolutely|simply|just} {awful}
      {thing} <gets,get> worse every {day|week|time|year}
      I'm {so} done with {thing}
      {thing} <is,are> a complete {mess|disaster|joke|letdown}
      whoever signed off on {thing} should be ashamed
      the more I see of {thing} the less I like <it,them>
      I expected {so much|way} more from {thing}
      {thing} <isn't,aren't> even {close to|remotely} good
      zero stars for {thing}
      nothing good to say about {thing} {today|this week|anymore}
      {friend} warned me about {thing}, should have listened
      so tired of {thing}
      how is it possible that {thing} <is,are> still this {bad|awful}
      {thing} <leaves,leave> me {so} disappointed
      I used to love {thing}, now I can't even look at <it,them>
      don't bother with {thing}, really
      please, someone fix {thing}
      gave {thing} another chance {past}. mistake`,
    tagged: `{tag} is {so} exhausting {today|right now|this week}
      {so} sick of {tag} already
      {tag} is a disaster {today|tonight|again}
      can't look at {tag} anymore, it's too depressing
      everything about {tag} makes me angry {today|right now}
      muting {tag}, I've had enough
      {tag} used to be fun. Not anymore`,
    closers: `never again; I'm done; tbh I could cry; smh; so annoying lol; so tired of this; 0/10; what a waste of time; what a joke; so frustrating; I give up
      worst {day} in {ages|months|years|{2-8} years}; not impressed; unbelievable; make it stop; I can't even; so disappointed; this is not ok; why though
      {friend} is fuming too; it's getting worse; not happy; what a shame; not okay
      not worth it; absolutely {awful}; I'm furious; done with this; can this week end already; I hate it here; this hurts`,
    reactions: `this is {so} depressing; same here, {so} sick of it; same. I hate it; what a mess; feel you, it's {awful} here too; this makes me {so} angry
      I'd be furious too; that's {awful}, sorry you have to deal with this; here we go again, so tired of it; how is this still happening, {awful}`,
    emoji: '😡; 😤; 😭; 🙄; 😞; 💔; 😒; 👎; 🤦; 😩; 🤬; 😠; 😔; 🥲; 🤡; 😫',
  },
  newsOpeners: `fyi,; update:; reminder:; heads up:; in case you missed it:; {day} update:; psa:; quick update:; for those who asked:; ok so; so`,
  questionClosers: `any ideas?; asking for {friend}; thanks in advance; anyone?; let me know; tell me below; open to suggestions; answers in the comments please; no rush
    {friend} couldn't tell me; can't find it online; thank you!`,
  sarcasm: `oh great, {thing} again, exactly what my {day} was missing 🙄
      wow, {thing} <has,have> outdone <itself,themselves>. Slow clap
      love how {thing} <manages,manage> to get worse every single {day|week|time}. Impressive really
      yeah sure, {thing} <is,are> "fine". totally fine. everything is fine 🙃
      big thanks to {thing} for ruining my {day|evening|weekend}, so kind
      {thing}, ladies and gentlemen. what a triumph 👏👏
      oh how I love wasting {2-6} hours on {thing}. Best {day} ever
      nothing like {thing} to remind me why I drink {coffee|tea|wine} 🙃`,
  quotes: ['“', '”'],
  spaceBeforeMark: '',
};
